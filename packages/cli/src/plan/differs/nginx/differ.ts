import type { FileModels } from '@stackwright/lint';
import type { Change } from '../../change.ts';
import { matchKeyed, numbered } from '../../compare/keyed.ts';
import { isSensitive, shown } from '../../compare/shown.ts';
import { differOf } from '../../differ.ts';

type Directive = FileModels['nginx']['directives'][number];

/**
 * Directives of nginx in their blocks: `server erp.example.com:443 › location / › proxy_pass: … → …`.
 * A block that came or went is one change, whatever it holds.
 */
export const differ = differOf('nginx', (was, is) => {
  // Of a file that came or went, its lines are told by their number.
  if (was.directives.length === 0 || is.directives.length === 0)
    return compareBlocks(was.directives.filter(isLarge), is.directives.filter(isLarge), '');
  const changes = compareBlocks(was.directives, is.directives, '');
  if (changes.length > 0) return changes;
  // The order decides between regular expressions of locations, and between rewrites.
  const isSameOrder = textOf(was.directives) === textOf(is.directives);
  return isSameOrder ? [] : [{ action: 'changed', what: 'order of directives' }];
});

/** Blocks, and the names that snippets of upstreams set. */
function isLarge({ name, block }: Directive): boolean {
  return block !== undefined || name === 'set';
}

interface Entry {
  readonly label: string;
  /** Undefined where it is not shown, or where the label says it all. */
  readonly value: string | undefined;
  readonly directive: Directive;
}

function compareBlocks(
  was: readonly Directive[],
  is: readonly Directive[],
  where: string,
): readonly Change[] {
  const lists = repeatedIn(was, is);
  const { added, removed, common } = matchKeyed(entriesOf(was, lists), entriesOf(is, lists));
  return [
    ...removed.map(([, entry]): Change => {
      const { label, value } = entry;
      return { action: 'removed', what: where + label, ...(value !== undefined && { was: value }) };
    }),
    ...common.flatMap(([, before, after]) => compareEntries(before, after, where)),
    ...added.map(([, entry]): Change => {
      const { label, value } = entry;
      return { action: 'added', what: where + label, ...(value !== undefined && { is: value }) };
    }),
  ];
}

function compareEntries(before: Entry, after: Entry, where: string): readonly Change[] {
  const what = where + before.label;
  const [old, now] = [before.directive, after.directive];
  if (old.block !== undefined && now.block !== undefined)
    return compareBlocks(old.block, now.block, `${what} › `);
  if (textOf([old]) === textOf([now])) return [];
  const { value: was } = before;
  const { value: is } = after;
  if (was === undefined || is === undefined || was === is) return [{ action: 'changed', what }];
  return [{ action: 'changed', what, was, is }];
}

/** Directives that are told apart by their first argument. */
const NAMED = new Set([
  'add_header',
  'error_page',
  'fastcgi_param',
  'log_format',
  'proxy_set_header',
  'set',
]);

/** Names that stand more than once in a block: each line of theirs is an item of a list. */
function repeatedIn(...blocks: readonly (readonly Directive[])[]): ReadonlySet<string> {
  const repeated = new Set(['include', 'listen']);
  for (const block of blocks) {
    const seen = new Set<string>();
    for (const { name } of block) {
      if (seen.has(name)) repeated.add(name);
      seen.add(name);
    }
  }
  return repeated;
}

function entriesOf(
  block: readonly Directive[],
  lists: ReadonlySet<string>,
): readonly (readonly [string, Entry])[] {
  return numbered(
    block.map((directive) => {
      const entry = entryOf(directive, lists);
      return [entry.label, entry] as const;
    }),
  );
}

function entryOf(directive: Directive, lists: ReadonlySet<string>): Entry {
  const { name, block } = directive;
  const args = directive.args.map(({ text }) => text);
  if (name === 'server' && block !== undefined)
    return { label: `server ${addressOf(block)}`, value: undefined, directive };
  if (block !== undefined) return { label: [name, ...args].join(' '), value: undefined, directive };
  if (NAMED.has(name) && args[0] !== undefined) {
    const value = isSensitive(args[0]) ? undefined : shown(args.slice(1).join(' '));
    return { label: `${name} ${args[0]}`, value, directive };
  }
  if (lists.has(name))
    return { label: shown([name, ...args].join(' ')), value: undefined, directive };
  return { label: name, value: shown(args.join(' ')), directive };
}

/** A server is known by its first name and its first port. */
function addressOf(block: readonly Directive[]): string {
  const first = (name: string): string =>
    block.find((directive) => directive.name === name)?.args[0]?.text ?? '';
  const port = /(\d+)$/.exec(first('listen'))?.[1];
  return `${first('server_name') || '_'}${port === undefined ? '' : `:${port}`}`;
}

/** What nginx reads, without comments and layout. */
function textOf(directives: readonly Directive[]): string {
  return JSON.stringify(directives, (key, value: unknown) =>
    ['span', 'nameSpan', 'path', 'file', 'quoted'].includes(key) ? undefined : value,
  );
}
