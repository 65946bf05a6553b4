import type { Placed } from '../manifest/manifest.ts';
import { emptyPin, emptyPinFile } from './pin.ts';
import type { Pin, PinFile, PinFormat, PinMistake } from './pin.ts';
import { repositoryOf } from './repository.ts';
import { at, entriesOf, itemsOf, textOf, textOrNull, truthOf } from './tree/tree.ts';
import type { Entry, Tree, TreeReading } from './tree/tree.ts';

/** Keys under which the locks in use give their series. */
const SERIES_KEYS = ['odoo_version', 'series', 'odoo_series'] as const;

/**
 * Reads the locks that people write by hand, whose shapes are near relatives: `repositories` is a map
 * by name, `repos` a list. A repository without an address is one of OCA's, as in all of them.
 */
export function readOcaLock(format: PinFormat, file: string, reading: TreeReading): PinFile {
  const empty = emptyPinFile(format, file);
  const [root] = reading.documents;
  const broken = reading.mistakes.map((mistake): PinMistake => ({
    ...mistake,
    why: 'Nothing in a lock that cannot be read pins anything.',
    fix: 'Correct the place, or write the lock again.',
  }));
  if (root === undefined || broken.length > 0) {
    return { ...empty, mistakes: broken.length > 0 ? broken : [nothingIn(reading)] };
  }
  const deprecated = at(root, 'deprecated');
  const isDeprecated = truthOf(deprecated)?.value === true;
  const { pins, mistakes } = readPins(root, isDeprecated);
  return {
    ...empty,
    pins,
    mistakes,
    deprecated: isDeprecated ? deprecated?.span : undefined,
    series: firstText(root, SERIES_KEYS),
  };
}

type Found = Pick<PinFile, 'pins' | 'mistakes'>;

function readPins(root: Tree, isDeprecated: boolean): Found {
  const mistakes: PinMistake[] = [];
  const named = at(root, 'repositories');
  const listed = at(root, 'repos');
  if (named?.kind === 'map') {
    const pins = entriesOf(named).flatMap((entry) => namedPin(entry, mistakes));
    return { pins, mistakes };
  }
  if (listed?.kind === 'list') {
    const pins = itemsOf(listed).flatMap((item) => listedPin(item, root, mistakes));
    return { pins, mistakes };
  }
  if (isDeprecated) return { pins: [], mistakes };
  const wrong = named ?? listed ?? root;
  mistakes.push({
    what: 'neither a map `repositories` nor a list `repos`',
    why: 'No lock is known that names its repositories otherwise: nothing here is pinned.',
    fix: 'Write the lock with `stackwright lock`.',
    span: wrong.span,
  });
  return { pins: [], mistakes };
}

function namedPin({ key, value }: Entry, mistakes: PinMistake[]): readonly Pin[] {
  if (value.kind === 'map') return [toPin(key, value, mistakes)];
  mistakes.push(noRepository(value));
  return [];
}

function listedPin(item: Tree, root: Tree, mistakes: PinMistake[]): readonly Pin[] {
  const name = firstText(item, ['name', 'repo']);
  if (item.kind !== 'map' || name === undefined) {
    mistakes.push(noRepository(item));
    return [];
  }
  const pin = toPin(name, item, mistakes);
  const folder = textOf(at(root, 'target_dir'));
  if (pin.path !== undefined || folder === undefined) return [pin];
  const parts = [folder.value.replace(/\/+$/, ''), name.value];
  return [{ ...pin, path: { value: parts.join('/'), span: name.span } }];
}

function toPin(name: Placed<string>, value: Tree, mistakes: PinMistake[]): Pin {
  const url = firstText(value, ['url', 'source']);
  const ref = textOf(at(value, 'ref'));
  const commit = textOrNull(at(value, 'commit'));
  return {
    ...emptyPin(name.span),
    repository: url === undefined ? ocaName(name.value) : repositoryOf(url.value),
    url,
    path: firstText(value, ['target_path', 'path']),
    branch: textOf(at(value, 'branch')),
    // Where nothing is called the commit, the ref is what is checked out.
    commit: commit ?? ref,
    ref,
    modules: modulesOf(at(value, 'modules'), mistakes),
    shallow: truthOf(at(value, 'shallow')),
  };
}

/** Modules are names, or maps with a `name`. */
function modulesOf(tree: Tree | undefined, mistakes: PinMistake[]): readonly Placed<string>[] {
  return itemsOf(tree).flatMap((item) => {
    const name = textOf(item) ?? firstText(item, ['name']);
    if (name !== undefined) return [name];
    mistakes.push({
      what: 'a module without a name',
      why: 'Which addon is meant cannot be told.',
      fix: "Write the addon's technical name.",
      span: item.span,
    });
    return [];
  });
}

function firstText(tree: Tree, keys: readonly string[]): Placed<string> | undefined {
  for (const key of keys) {
    const text = textOf(at(tree, key));
    if (text !== undefined) return text;
  }
  return undefined;
}

function ocaName(name: string): string {
  return name.includes('/') ? name : `OCA/${name}`;
}

function noRepository({ span }: Tree): PinMistake {
  return {
    what: 'an entry that is no repository',
    why: 'A repository is a map with at least a name and a commit.',
    fix: 'Write it out, or remove it.',
    span,
  };
}

function nothingIn({ documents }: TreeReading): PinMistake {
  const position = { line: 1, column: 1, offset: 0 };
  return {
    what: documents.length === 0 ? 'an empty file' : 'no lock',
    why: 'Nothing is pinned by it.',
    fix: 'Write the lock with `stackwright lock`, or remove the file.',
    span: { start: position, end: position },
  };
}
