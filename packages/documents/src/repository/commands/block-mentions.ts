import type { Span } from '@stackwright/core';
import type { ShellCommand } from '@stackwright/syntax/shell';
import type { Stance } from '../../claims/claim.ts';
import type { Mention } from '../mention.ts';
import { placesOf, resolved } from '../paths/resolve.ts';
import { pathsOf } from './command-words.ts';
import type { CommandPath } from './command-words.ts';
import { branchNamed, targetsNamed } from './targets.ts';

/** Commands in a document: where they stand, and how it means them. */
export interface CommandPlace {
  readonly file: string;
  readonly stance: Stance;
  /** Where a range of the commands' text stands in the file. */
  spanOf(start: number, end: number): Span;
  /** As written, of the same range. */
  textOf(start: number, end: number): string;
  /** True where the document has another repository cloned: what it runs may be that one's. */
  readonly hasClone: boolean;
}

/** Where commands run: undefined for a folder that is not in this repository, or that nobody can tell. */
type Folder = string | undefined;

/** What commands name of the repository, as they run one after the other. */
export function mentionsInCommands(
  commands: readonly ShellCommand[],
  place: CommandPlace,
): readonly Mention[] {
  const mentions: Mention[] = [];
  let folder: Folder = '';
  let outside: readonly string[] = [];
  for (const command of commands) {
    const here: Folder = folder;
    mentions.push(
      ...pathsOf(command).flatMap((found) =>
        pathMention(found, here, place, checkoutOf(found, outside)),
      ),
    );
    outside = outsideAfter(command, outside);
    if (here === '' && !place.hasClone) mentions.push(...namesIn(command, place));
    folder = folderAfter(command, folder);
  }
  return mentions;
}

function pathMention(
  { path, isScript, start, end }: CommandPath,
  folder: Folder,
  place: CommandPlace,
  checkout: readonly string[],
): readonly Mention[] {
  const inside = folder === undefined ? path.path : (resolved(folder, path.path) ?? '');
  const paths = [
    ...new Set([
      ...placesOf(place.file, inside),
      ...(folder === '' ? [] : placesOf(place.file, path.path)),
    ]),
  ];
  const sure =
    folder === '' && path.isTop && (path.isFile || path.isFolder || isScript) && !place.hasClone;
  if (paths.length === 0) return [];
  return [
    {
      kind: 'path',
      text: place.textOf(start, end),
      span: place.spanOf(start, end),
      stance: place.stance,
      paths,
      ...(!sure && { weak: true }),
      ...(checkout.length > 0 && { checkout }),
    },
  ];
}

function checkoutOf({ path }: CommandPath, outside: readonly string[]): readonly string[] {
  return outside.flatMap((folder) => resolved(folder, path.path) ?? []);
}

/** The folders of this repository that `cd ~/src/shop/scripts` may lead to: `shop/scripts`, `scripts`, its top. */
function outsideAfter(
  { name, words, within }: ShellCommand,
  outside: readonly string[],
): readonly string[] {
  if (name !== 'cd' || within.length > 0) return outside;
  const target = words[1]?.value ?? '';
  if (/^[\w][\w./-]*$/.test(target))
    return outside.flatMap((folder) => resolved(folder, target) ?? []);
  if (!/^[~/][\w./-]+$/.test(target)) return [];
  const parts = target.replace(/\/$/, '').split('/').slice(2);
  return [...parts.map((_, at) => parts.slice(at).join('/')).slice(-3), ''];
}

function namesIn(command: ShellCommand, place: CommandPlace): readonly Mention[] {
  const branch = branchNamed(command);
  return [...targetsNamed(command), ...(branch === undefined ? [] : [branch])].flatMap(
    ({ of, word, name }) => {
      const at = word.text.lastIndexOf(name);
      if (at === -1) return [];
      const start = word.span.start.offset + at;
      const end = start + name.length;
      return [
        {
          kind: of === undefined ? ('branch' as const) : ('target' as const),
          text: name,
          span: place.spanOf(start, end),
          stance: place.stance,
          ...(of !== undefined && { of }),
        },
      ];
    },
  );
}

/** Where the next command runs. */
function folderAfter({ name, words, within }: ShellCommand, folder: Folder): Folder {
  const [, target] = words;
  if (name === 'ssh' && words.filter(({ value }) => !value.startsWith('-')).length <= 2)
    return undefined;
  if (name === 'docker' && /\b(?:bash|sh)$/.test(words.at(-1)?.value ?? '')) return undefined;
  if (name === 'git' && target?.value === 'clone') return undefined;
  if (name !== 'cd' && name !== 'pushd') return folder;
  if (within.includes('subshell') || within.includes('substitution')) return folder;
  if (folder === undefined || target?.literal !== true || !/^[\w.][\w./-]*$/.test(target.value))
    return undefined;
  return resolved(folder, target.value);
}
