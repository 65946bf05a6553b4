import type { ShellCommand } from '@stackwright/syntax/shell';
import type { Stance } from '../claims/claim.ts';
import { surroundingsOf } from '../claims/utterances/context.ts';
import type { CodeBlock, Document } from '../markup/document.ts';
import { mentionsInCommands } from './commands/block-mentions.ts';
import { createdIn } from './commands/created.ts';
import { madeBy } from './commands/made.ts';
import { commandsIn, commandsOf } from './commands/script.ts';
import { drawingMentions } from './drawings/drawing-mentions.ts';
import { linkMentions } from './link-mentions.ts';
import type { Mention } from './mention.ts';
import { barePaths } from './names/bare-paths.ts';
import { codeMentions } from './names/code-words.ts';
import { countMentions } from './names/counts.ts';
import { namedMentions } from './names/named.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { mentionStance } from './stance.ts';

/**
 * What a document names of its repository, in order of place: links, paths, branches, targets, addons and counts. What its own
 * commands make is left out. Never throws.
 */
export function mentionsOf(document: Document): readonly Mention[] {
  const { file } = document;
  if (FOREIGN.test(file)) return [];
  const passages = passagesOf(document);
  const blocks = document.blocks.filter((block) => block.kind === 'code');
  const scripts = blocks.map((block) => ({ block, commands: commandsOf(block) }));
  const commands = scripts.flatMap((script) => script.commands);
  const made = new Set([...commands, ...inlineCommands(passages)].flatMap(madeBy));
  const created = new Set(createdIn(passages));
  // What is run after that may be the other repository's.
  const hasClone =
    commands.some(({ words }) => words[0]?.value === 'git' && words[1]?.value === 'clone') ||
    /\bclone the\b/i.test(document.text);
  const inBlocks = scripts.flatMap(({ block, commands }, index) => {
    const stance = blockStance(document, block);
    return [
      ...mentionsInCommands(commands, {
        file,
        hasClone,
        stance,
        spanOf: (start, end) => block.spanOf(start, end),
        textOf: (start, end) => block.text.slice(start, end),
      }),
      ...drawingMentions(file, block, stance, index),
    ];
  });
  const inWords = passages.flatMap((passage) => [
    ...codeMentions(file, passage, hasClone),
    ...barePaths(file, passage),
    ...namedMentions(passage),
    ...countMentions(passage),
  ]);
  const named = [...inBlocks, ...inWords.filter(onePlace())].map(isDraft(file) ? asPlanned : asIs);
  return [...linkMentions(document, passages), ...named]
    .filter((mention) => mention.kind === 'link' || !isMade(mention, made))
    .filter((mention) => mention.stance !== 'asserted' || !isMade(mention, created))
    .toSorted(
      (a, b) => a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset,
    );
}

/** Folders with the work of others: what their documents name is theirs. */
const FOREIGN =
  /(?:^|\/)(?:vendor|third[-_]party|node_modules|bower_components|site-packages|fixtures|__fixtures__|testdata|templates?|skeleton|scaffold|boilerplate)\//;

/** Designs and lists of things to do name what shall be, or what was before it was done. Their links must work all the same. */
const DRAFT =
  /(?:^|[/_.-])(?:wip|drafts?|proposals?|rfcs?|designs?|design-documents|specs?|specifications?|tasks|todo|keps?|brainstorm\w*|ideas?|discussions?)(?=[/_.-])/i;

function isDraft(file: string): boolean {
  return DRAFT.test(file);
}

function asIs(mention: Mention): Mention {
  return mention;
}

function asPlanned(mention: Mention): Mention {
  return mention.stance === 'asserted' ? { ...mention, stance: 'planned' } : mention;
}

/** Commands in code marks that make or take away files. */
function inlineCommands(passages: readonly Passage[]): readonly ShellCommand[] {
  return passages.flatMap(({ prose }) =>
    prose.marks.flatMap(({ kind, start, end }) => {
      const text = kind === 'code' ? prose.text.slice(start, end) : '';
      return /^\s*(?:git )?(?:mv|rm|mkdir|touch|cp) /.test(text) ? commandsIn(text) : [];
    }),
  );
}

/** The stance of a block: what its headings say, and the words that introduce it. */
function blockStance(document: Document, block: CodeBlock): Stance {
  const { stance: shape, context } = surroundingsOf(document, block);
  const { lead } = block;
  if (lead === undefined || lead.text === '') return shape;
  if (
    /\b(?:creates?|proposed|would|could look|should look|new|your|example|e\.g\.|sample|following structure|will (?:be|create|generate|look))\b[^.]*$/i.test(
      lead.text,
    )
  )
    return shape === 'asserted' && !/\byour\b/i.test(lead.text) ? 'example' : shape;
  const end = lead.text.length;
  return mentionStance({ prose: lead, shape, context }, { start: end, end });
}

function isMade({ text }: Mention, made: ReadonlySet<string>): boolean {
  if (made.size === 0) return false;
  const path = text.replace(/^(?:\.\/)+|\/$/g, '');
  if (made.has(path)) return true;
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
    if (made.has(path.slice(0, slash))) return true;
  return false;
}

/** Lets through one mention a place: two readers may see the same words. */
function onePlace(): (mention: Mention) => boolean {
  const seen = new Set<string>();
  return ({ kind, span }) => {
    const key = `${kind} ${span.start.offset}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}
