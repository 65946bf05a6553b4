import type { Span } from '@stackwright/core';
import { emptyPin, emptyPinFile } from '../pin.ts';
import type { Pin, PinFile, PinMistake } from '../pin.ts';
import { repositoryOf } from '../repository.ts';
import { readJson } from '../tree/json.ts';
import { at, entriesOf, itemsOf, textOf, valueOf } from '../tree/tree.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { LOCK_VERSION } from './lock.ts';
import type { Lock } from './lock.ts';
import { validateLock } from './validator.gen.ts';
import type { LockError } from './validator.gen.ts';

/** Reads `oca.lock.json` as `stackwright lock` writes it. What its schema refuses is a mistake. */
export function readLock(text: string, file: string): PinFile {
  const { documents, mistakes } = readJson(text);
  const empty = emptyPinFile('stackwright-lock', file);
  const [root] = documents;
  if (root === undefined) {
    const wrong = mistakes.map(({ what, span }) =>
      mistakeOf(what, 'Correct the place, or restore the file from git.', span),
    );
    return { ...empty, mistakes: wrong };
  }
  const errors = validateLock(valueOf(root)) ? [] : (validateLock.errors ?? []);
  return {
    ...empty,
    series: textOf(at(root, 'series')),
    pins: entriesOf(at(root, 'repositories')).map(toPin),
    mistakes: errors.flatMap((error) => toMistake(error, root)),
  };
}

/** The lock that a file without mistakes holds; undefined for any other. */
export function toLock({ mistakes, series, pins }: PinFile): Lock | undefined {
  if (mistakes.length > 0 || series === undefined) return undefined;
  return {
    series: series.value,
    repositories: pins.map(({ path, url, branch, commit, modules }) => ({
      path: path?.value ?? '',
      url: url?.value ?? '',
      branch: branch?.value,
      commit: commit?.value ?? '',
      modules: modules.map(({ value }) => value),
    })),
  };
}

function toPin({ key, value }: Entry): Pin {
  const url = textOf(at(value, 'url'));
  return {
    ...emptyPin(key.span),
    repository: url && repositoryOf(url.value),
    url,
    path: key,
    branch: textOf(at(value, 'branch')),
    commit: textOf(at(value, 'commit')),
    modules: itemsOf(at(value, 'modules')).flatMap((item) => textOf(item) ?? []),
  };
}

/** A violation of the schema in words. `propertyNames` repeats what its `pattern` has said. */
function toMistake(
  { instancePath, keyword, params, propertyName }: LockError,
  root: Tree,
): readonly PinMistake[] {
  if (keyword === 'propertyNames') return [];
  const { key, tree } = stopAt(root, instancePath);
  const name = key ?? 'the lock';
  switch (keyword) {
    case 'required':
      return [
        mistakeOf(
          `${name} without \`${String(params['missingProperty'])}\``,
          'Write it, or write the lock again with `stackwright lock`.',
          tree.span,
        ),
      ];
    case 'additionalProperties': {
      const extra = String(params['additionalProperty']);
      const span =
        tree.kind === 'map' ? (tree.entries.get(extra)?.key.span ?? tree.span) : tree.span;
      return [mistakeOf(`an unknown key \`${extra}\``, 'Remove it.', span)];
    }
    case 'const':
      return [
        mistakeOf(
          'a version of the format that is not known here',
          `Use a Stackwright that knows it; this one writes ${LOCK_VERSION}.`,
          tree.span,
        ),
      ];
    case 'pattern':
      if (propertyName !== undefined && tree.kind === 'map') {
        const span = tree.entries.get(propertyName)?.key.span ?? tree.span;
        return [
          mistakeOf(
            'a folder that is no relative path',
            'Write a path inside the repository, with `/` between its parts.',
            span,
          ),
        ];
      }
      return [
        mistakeOf(
          `${name} that is not exact`,
          key === 'commit'
            ? 'Write the whole hash.'
            : 'Correct it, or write the lock again with `stackwright lock`.',
          tree.span,
        ),
      ];
    default:
      return [
        mistakeOf(
          `${name} of the wrong kind`,
          'Write the lock again with `stackwright lock`.',
          tree.span,
        ),
      ];
  }
}

/** Where a JSON Pointer leads, and the last key on the way. */
function stopAt(
  root: Tree,
  pointer: string,
): { readonly key: string | undefined; readonly tree: Tree } {
  let tree = root;
  let key: string | undefined;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = tree.kind === 'list' ? tree.items[Number(name)] : at(tree, name);
    if (next === undefined) break;
    if (tree.kind === 'map') key = name;
    tree = next;
  }
  return { key, tree };
}

function mistakeOf(what: string, fix: string, span: Span): PinMistake {
  return {
    what,
    why: 'A lock that is not exact would let two checkouts differ in silence.',
    fix,
    span,
  };
}
