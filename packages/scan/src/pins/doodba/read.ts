import { isSameRepository } from '../repository.ts';
import { emptyPin, emptyPinFile } from '../pin.ts';
import type { Pin, PinFile, PinMistake } from '../pin.ts';
import { at, entriesOf, itemsOf, textOf } from '../tree/tree.ts';
import type { Entry, Tree } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';

/** Sections that are folders of the project, or Odoo itself, and keys that are no section. */
const NO_REPOSITORY = new Set(['private', 'odoo/addons', 'odoo', 'ONLY', 'ENV']);

/** Where Doodba clones a repository from that nobody declared. Source: Doodba's README. */
const DEFAULT_PATTERN = 'https://github.com/OCA/{}.git';

/**
 * Reads Doodba's `addons.yaml`: sections by repository, each a list of globs. It pins nothing: that is
 * the task of `repos.yaml`, and what that does not name is cloned from its branch's tip.
 * Source: `addons_config` in lib/doodbalib/__init__.py.
 */
export function readDoodba(text: string, file: string): PinFile {
  const { documents, mistakes } = readYaml(text);
  const broken = mistakes.map((one) => mistakeOf(one.what, 'Correct the place.', one.span));
  const empty = emptyPinFile('doodba', file);
  if (broken.length > 0) return { ...empty, mistakes: broken };
  const found: PinMistake[] = [];
  const pins = documents.flatMap((document) => {
    if (document.kind !== 'map') {
      found.push(
        mistakeOf('a document that is no map', 'Write repositories as keys.', document.span),
      );
    }
    return entriesOf(document).flatMap((entry) => toPins(entry, document, found));
  });
  return { ...empty, pins, mistakes: found };
}

function toPins({ key, value }: Entry, document: Tree, mistakes: PinMistake[]): readonly Pin[] {
  if (NO_REPOSITORY.has(key.value)) return [];
  if (value.kind !== 'list') {
    mistakes.push(
      mistakeOf(`\`${key.value}\` that is no list`, 'Write a list of globs.', value.span),
    );
    return [];
  }
  const pattern = textOf(at(at(document, 'ENV'), 'DEFAULT_REPO_PATTERN'))?.value ?? DEFAULT_PATTERN;
  return [
    {
      ...emptyPin(key.span),
      repository: repositoryFrom(pattern, key.value),
      path: key,
      modules: itemsOf(value).flatMap((item) => textOf(item) ?? []),
    },
  ];
}

/** Doodba's pattern has one hole for the name of the repository. */
function repositoryFrom(pattern: string, name: string): string | undefined {
  const match = /^https:\/\/github\.com\/([^/{}]+)\/\{\}(?:\.git)?$/.exec(pattern);
  return match === null ? undefined : `${match[1] ?? ''}/${name}`;
}

/**
 * The repositories of an `addons.yaml` that its `repos.yaml` does not declare: Doodba clones each from
 * the tip of a branch, so no two builds need have the same.
 */
export function autoCloned(addons: PinFile, repos: PinFile | undefined): readonly Pin[] {
  const declared = (repos?.pins ?? []).map(({ path }) => folderOf(path?.value ?? ''));
  return addons.pins.filter(
    ({ path }) => !declared.some((one) => isSameRepository(one, folderOf(path?.value ?? ''))),
  );
}

function folderOf(path: string): string {
  return path.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
}

function mistakeOf(what: string, fix: string, span: PinMistake['span']): PinMistake {
  return {
    what,
    why: 'Doodba stops its build where it cannot read which addons are meant.',
    fix,
    span,
  };
}
