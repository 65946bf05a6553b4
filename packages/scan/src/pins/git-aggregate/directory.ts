import type { Span } from '@stackwright/core';
import type { Placed } from '../../manifest/manifest.ts';
import { emptyPin, isExactCommit } from '../pin.ts';
import type { Pin, PinFile, PinMistake } from '../pin.ts';
import { repositoryOf } from '../repository.ts';
import { at, entriesOf, itemsOf, textOf, textOrNull } from '../tree/tree.ts';
import type { Entry, Tree } from '../tree/tree.ts';

const WHY = 'git-aggregator ends with a ConfigException, and aggregates nothing at all.';

/** What one directory of the configuration says. */
export type Directory = Pick<PinFile, 'pins' | 'mistakes' | 'commands'>;

/** Reads one directory, with every mistake that git-aggregator would stop at. */
export function readDirectory({ key, value }: Entry): Directory {
  const mistakes: PinMistake[] = [];
  const wrong = (what: string, fix: string, span: Span): void => {
    mistakes.push({ what, why: WHY, fix, span });
  };
  const remotes = readRemotes(key, value, wrong);
  const merges = readMerges(key, value, remotes, wrong);
  checkTarget(value, remotes, wrong);
  return {
    pins: merges.map((merge) => toPin(key, merge, value, remotes)),
    mistakes,
    commands: commandsOf(at(value, 'shell_command_after')),
  };
}

type Wrong = (what: string, fix: string, span: Span) => void;
type Remotes = ReadonlyMap<string, Placed<string>>;

function readRemotes(key: Placed<string>, directory: Tree, wrong: Wrong): Remotes {
  const remotes = new Map<string, Placed<string>>();
  const given = at(directory, 'remotes');
  for (const { key: name, value } of entriesOf(given)) {
    const url = textOf(value);
    if (url === undefined || url.value === '') {
      wrong(`a remote \`${name.value}\` without an address`, 'Write its URL.', name.span);
    } else remotes.set(name.value, url);
  }
  if (entriesOf(given).length === 0) {
    const what = given === undefined ? '`remotes` is missing' : 'no remote is given';
    wrong(what, 'Name at least one remote with its URL.', given?.span ?? key.span);
  }
  return remotes;
}

interface Merge {
  readonly span: Span;
  readonly remote: string;
  readonly ref: Placed<string>;
  readonly depth: Placed<string> | undefined;
}

function readMerges(
  key: Placed<string>,
  directory: Tree,
  remotes: Remotes,
  wrong: Wrong,
): readonly Merge[] {
  const given = at(directory, 'merges');
  const items = itemsOf(given);
  if (items.length === 0) {
    const what = given === undefined ? '`merges` is missing' : 'no merge is given';
    wrong(what, 'Name at least one merge: a remote and a ref.', given?.span ?? key.span);
  }
  return items.flatMap((item) => {
    const merge = item.kind === 'map' ? mergeOfMap(item, wrong) : mergeOfText(item, wrong);
    if (merge === undefined) return [];
    if (remotes.has(merge.remote)) return [merge];
    const known = [...remotes.keys()].join(', ') || 'none';
    wrong(
      `a merge from the remote \`${merge.remote}\`, which is not among the remotes`,
      `Name one of the remotes (${known}), or add it.`,
      merge.span,
    );
    return [];
  });
}

/** `remote ref`, divided by exactly one space: it is Python's `split(' ')`. */
function mergeOfText(item: Tree, wrong: Wrong): Merge | undefined {
  const text = item.kind === 'scalar' && typeof item.value === 'string' ? textOf(item) : undefined;
  const parts = text?.value.split(' ') ?? [];
  const [remote = '', ref = ''] = parts;
  if (text === undefined || parts.length !== 2) {
    const count = `${parts.length} ${parts.length === 1 ? 'part' : 'parts'}`;
    wrong(
      text === undefined ? 'a merge that is no text' : `a merge of ${count}: \`${text.value}\``,
      'Write exactly two parts with one space between: the remote and the ref.',
      item.span,
    );
    return undefined;
  }
  return { span: text.span, remote, ref: { value: ref, span: text.span }, depth: undefined };
}

function mergeOfMap(item: Tree, wrong: Wrong): Merge | undefined {
  const remote = textOf(at(item, 'remote'));
  const ref = textOf(at(item, 'ref'));
  if (remote === undefined || ref === undefined) {
    wrong('a merge without `remote` or `ref`', 'Write both.', item.span);
    return undefined;
  }
  return { span: ref.span, remote: remote.value, ref, depth: textOf(at(item, 'depth')) };
}

function checkTarget(directory: Tree, remotes: Remotes, wrong: Wrong): void {
  const target = textOrNull(at(directory, 'target'));
  const parts = (target?.value ?? '').split(/\s+/).filter((part) => part !== '');
  const [remote = ''] = parts;
  if (target === undefined || parts.length < 2) return;
  if (parts.length > 2) {
    wrong(
      `a target of ${parts.length} parts`,
      'Write a branch, or a remote and a branch.',
      target.span,
    );
  } else if (!remotes.has(remote)) {
    wrong(
      `a target on the remote \`${remote}\`, which is not among the remotes`,
      'Name one of the remotes.',
      target.span,
    );
  }
}

function toPin(key: Placed<string>, merge: Merge, directory: Tree, remotes: Remotes): Pin {
  const { ref, span } = merge;
  const url = remotes.get(merge.remote);
  const isCommit = isExactCommit(ref.value);
  const depth = merge.depth ?? textOf(at(at(directory, 'defaults'), 'depth'));
  return {
    ...emptyPin(span),
    repository: url === undefined ? undefined : repositoryOf(url.value),
    url,
    path: key,
    branch: isCommit || /^refs\/|[$]/.test(ref.value) ? undefined : ref,
    commit: isCommit ? ref : undefined,
    ref,
    shallow: depth === undefined ? undefined : { value: true, span: depth.span },
  };
}

function commandsOf(tree: Tree | undefined): readonly Placed<string>[] {
  const items = tree?.kind === 'list' ? tree.items : [tree];
  return items.flatMap((item) => textOf(item) ?? []);
}
