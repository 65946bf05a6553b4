import type { Span } from '@stackwright/core';
import { forEachChild } from 'unbash';
import type { Assignment, Command, ParsedScript, Redirection, SyntaxNode } from 'unbash';
import type { ShellBlock, ShellChain, ShellCommand } from './model.ts';
import { assignmentOf, holdsCommands, redirectOf, wordOf } from './words.ts';
import type { SpanOfNode } from './words.ts';

/** Deeper substitutions and blocks are not read. */
const MAX_DEPTH = 100;

/** What a command inherits from the nodes around it. */
interface Context {
  readonly within: readonly ShellBlock[];
  readonly andOr?: ShellChain<'&&' | '||'>;
  readonly pipeline?: ShellChain<'|' | '|&'>;
  readonly negated: boolean;
  readonly background: boolean;
  readonly spanOf: SpanOfNode;
  /** The substitution around, which is the place of what is in it when nothing better is known. */
  readonly substitution?: Span;
}

/** What was met on the walk. */
export interface Collected {
  readonly commands: readonly ShellCommand[];
  readonly errors: readonly { readonly message: string; readonly span: Span }[];
  readonly tooDeepAt?: Span;
}

/** Walks the syntax tree once and flattens it into its simple commands. */
export function collectCommands(script: ParsedScript, spanOf: SpanOfNode): Collected {
  const commands: ShellCommand[] = [];
  const errors: { message: string; span: Span }[] = [];
  let tooDeepAt: Span | undefined;
  let chains = 0;

  const visitScript = (script: ParsedScript, context: Context, depth: number): void => {
    for (const { message, pos } of script.errors ?? []) {
      errors.push({ message, span: context.spanOf({ pos, end: pos + 1 }) });
    }
    for (const statement of script.commands) visit(statement, context, depth + 1);
  };

  const visit = (node: SyntaxNode, context: Context, depth: number): void => {
    if (depth > MAX_DEPTH) {
      tooDeepAt ??= context.spanOf(node);
      return;
    }
    const next = (child: SyntaxNode): void => visit(child, context, depth + 1);
    const inside = (block: ShellBlock, child: SyntaxNode | undefined): void => {
      if (child !== undefined) visit(child, blockIn(context, block), depth + 1);
    };
    switch (node.type) {
      case 'Script': {
        // Behind backticks with escapes the places count in a text of their own.
        const { substitution } = context;
        const decoded = node.source !== undefined && substitution !== undefined;
        const spanOf = decoded ? () => substitution : context.spanOf;
        visitScript(node, { ...blockIn(context, 'substitution'), spanOf }, depth);
        return;
      }
      case 'Statement':
        visit(node.command, { ...context, background: node.background === true }, depth + 1);
        return;
      case 'AndOr':
        chains += 1;
        for (const [index, command] of node.commands.entries()) {
          const andOr = { id: chains, index, operators: node.operators };
          visit(command, { ...context, andOr }, depth + 1);
        }
        return;
      case 'Pipeline': {
        chains += 1;
        const id = chains;
        const negated = node.prefixes.some(({ type }) => type === 'Negation');
        const single = node.commands.length === 1;
        for (const [index, command] of node.commands.entries()) {
          const pipeline = { id, index, operators: node.operators };
          visit(command, { ...context, negated, ...(!single && { pipeline }) }, depth + 1);
        }
        return;
      }
      case 'If':
      case 'Elif':
        inside('condition', node.clause);
        inside('branch', node.then);
        if (node.type === 'If') {
          for (const elif of node.elif) next(elif);
          inside('branch', node.else);
        }
        return;
      case 'While':
        inside('condition', node.clause);
        inside('loop', node.body);
        return;
      case 'For':
      case 'Select':
        for (const word of node.wordlist ?? []) next(word);
        inside('loop', node.body);
        return;
      case 'Case':
        next(node.word);
        for (const item of node.items) inside('branch', item);
        return;
      case 'Function':
        inside('function', node.body);
        return;
      case 'Subshell':
        inside('subshell', node.body);
        return;
      case 'CommandExpansion':
        forEachChild(node, (child) => {
          visit(child, { ...context, substitution: context.spanOf(node) }, depth + 1);
        });
        return;
      case 'Command':
        commands.push(commandOf(node, context, commands.length));
        forEachChild(node, next);
        return;
      case 'Word':
        if (holdsCommands(node)) forEachChild(node, next);
        return;
      default:
        forEachChild(node, next);
    }
  };

  const whole = { within: [], negated: false, background: false, spanOf };
  visitScript(script, whole, 0);
  return { commands, errors, ...(tooDeepAt !== undefined && { tooDeepAt }) };
}

/** A block starts anew: the chain around it is not the chain of what is in it. */
function blockIn({ within, spanOf }: Context, block: ShellBlock): Context {
  return { within: [...within, block], spanOf, negated: false, background: false };
}

function commandOf(node: Command, context: Context, at: number): ShellCommand {
  const { spanOf, within, negated, background, andOr, pipeline } = context;
  const words = node.name === undefined ? [] : [wordOf(node.name, spanOf)];
  for (const word of node.args) {
    // `export A=b` has an assignment among its arguments: a word to us.
    if (word.type === 'Word') words.push(wordOf(word, spanOf));
    else words.push({ text: word.text, value: word.text, literal: false, span: spanOf(word) });
  }
  const [first] = words;
  const prefix: readonly (Assignment | Redirection)[] = node.prefix;
  return {
    path: ['commands', at],
    ...(first?.literal === true && { name: first.value }),
    words,
    assignments: prefix
      .filter((part) => part.type === 'Assignment')
      .map((part) => assignmentOf(part, spanOf)),
    redirects: node.redirects.map((redirect) => redirectOf(redirect, spanOf)),
    ...(andOr !== undefined && { andOr }),
    ...(pipeline !== undefined && { pipeline }),
    within,
    negated,
    background,
    span: spanOf(node),
  };
}
