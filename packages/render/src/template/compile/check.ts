import { isBlockName } from '../blocks.ts';
import type { Place } from '../compiled.ts';
import { isQuoteName, quotes } from '../quote/index.ts';
import { textBefore } from './before.ts';
import { placeOf, type Problem } from './problem.ts';

/** What a walk over a template found: its mistakes, and the first place of each key it reads. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly keys: Readonly<Record<string, Place>>;
}

/** `@` variables that our blocks set. */
const DATA = ['index', 'key', 'first', 'last'];

/**
 * Holds a template to our part of Handlebars: blocks `if`, `unless`, `each` and `with`, partials of a known
 * name, and values printed through a quoting helper of the file's syntax, never bare.
 */
export function check(program: hbs.AST.Program, source: string): Checked {
  const problems: Problem[] = [];
  const keys = new Map<string, Place>();
  noStrip();
  body(program, 0);
  return { problems, keys: Object.fromEntries(keys) };

  /** `~` takes away text that the place of a helper is judged by. */
  function noStrip(): void {
    const found = /\{\{~|~\}\}/.exec(source);
    if (found === null) return;
    const before = source.slice(0, found.index).split('\n');
    const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
    const fix = 'Put a block on a line of its own: it leaves no blank line';
    problems.push({ what: '`~` is not used', fix, place });
  }

  function body({ body: statements }: hbs.AST.Program, depth: number): void {
    for (const node of statements) statement(node, depth);
  }

  function statement(node: hbs.AST.Statement, depth: number): void {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return;
    if (node.type === 'MustacheStatement')
      return mustache(node as hbs.AST.MustacheStatement, depth);
    if (node.type === 'BlockStatement') return block(node as hbs.AST.BlockStatement, depth);
    if (node.type === 'PartialStatement') return partial(node as hbs.AST.PartialStatement, depth);
    refuse(node, 'decorators and partial blocks are not used', 'Write a partial of its own');
  }

  function mustache(node: hbs.AST.MustacheStatement, depth: number): void {
    const name = nameOf(node.path);
    if (node.params.length === 0 && !node.hash?.pairs.length) {
      const fix = `Name the file's syntax: {{nginx ${name}}}, {{ini ${name}}}, {{token ${name}}}, …`;
      return refuse(node, `\`${name}\` is printed without a quoting helper`, fix);
    }
    if (!isQuoteName(name)) {
      return refuse(
        node,
        `\`${name}\` is no quoting helper`,
        `Use one of ${Object.keys(quotes).join(', ')}`,
      );
    }
    if (!node.escaped) return refuse(node, 'three braces have no meaning here', 'Write two');
    if (node.params.length !== 1 || node.hash?.pairs.length) {
      return refuse(node, `\`${name}\` takes one value`, `Write {{${name} value}}`);
    }
    for (const param of node.params) expression(param, depth);
    const place = quotes[name];
    if ('place' in place && !place.place.before.test(textBefore(source, node))) {
      refuse(node, `\`${name}\` cannot stand here`, place.place.says);
    }
  }

  function block(node: hbs.AST.BlockStatement, depth: number): void {
    const name = nameOf(node.path);
    if (!isBlockName(name)) {
      return refuse(node, `\`${name}\` is no block`, 'Use if, unless, each or with');
    }
    const blockParams = node.program?.blockParams ?? [];
    if (node.params.length !== 1 || node.hash?.pairs.length || blockParams.length > 0) {
      return refuse(node, `\`${name}\` takes one value and no names`, `Write {{#${name} value}}`);
    }
    for (const param of node.params) expression(param, depth);
    if (node.program) body(node.program, depth + (name === 'each' || name === 'with' ? 1 : 0));
    if (node.inverse) body(node.inverse, depth);
  }

  function partial(node: hbs.AST.PartialStatement, depth: number): void {
    if (node.name.type !== 'PathExpression') {
      return refuse(
        node,
        'a partial is chosen at run time',
        'Name the partial and choose with {{#if}}',
      );
    }
    if (node.hash?.pairs.length || node.params.length > 1) {
      return refuse(
        node,
        'a partial takes at most one value',
        'Give the view an object for the partial',
      );
    }
    for (const param of node.params) expression(param, depth);
  }

  function expression(node: hbs.AST.Expression, depth: number): void {
    if (node.type === 'StringLiteral' || node.type === 'NumberLiteral') return;
    if (node.type !== 'PathExpression') {
      return refuse(node, 'only keys of the view are values', 'Work the value out in the renderer');
    }
    const path = node as hbs.AST.PathExpression;
    if (path.data) {
      if (DATA.includes(path.parts.join('.'))) return;
      return refuse(node, `\`${path.original}\` is not set`, `Use @${DATA.join(', @')}`);
    }
    if (path.depth > depth) {
      return refuse(node, `\`${path.original}\` climbs out of the template`, 'Take away a `../`');
    }
    for (const key of path.parts) if (!keys.has(key)) keys.set(key, placeOf(node));
  }

  function refuse(node: hbs.AST.Node, what: string, fix: string): void {
    problems.push({ what, fix, place: placeOf(node) });
  }
}

function nameOf(path: hbs.AST.PathExpression | hbs.AST.Literal): string {
  return 'original' in path ? String(path.original) : path.type;
}
