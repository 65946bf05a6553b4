import type { Artefact } from '@stackwright/core';
import { describe, expect, test } from 'vitest';

import type { CurrentTree, DiskEntry } from './current-tree.ts';
import { formatManifest, manifestOf } from './manifest.ts';
import type { Rendering } from './manifest.ts';
import { checkFindings, refusals } from './plan-findings.ts';
import { isSettled, journalOf, planTree } from './plan.ts';
import { readManifest } from './read-manifest.ts';

/** No hash, but as good as one here: equal for equal texts only, and of the right shape. */
function hash(text: string): string {
  return [...text]
    .map((c) => c.charCodeAt(0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);
}

function artefact(path: string, text: string, mode: Artefact['mode'] = 0o644): Artefact {
  return { path, text, mode, renderer: 'nginx', sources: [['ingress']] };
}

function rendering(...artefacts: readonly Artefact[]): Rendering {
  return { artefacts, zones: new Map() };
}

function file(text: string, mode = 0o644): DiskEntry {
  return { kind: 'file', sha256: hash(text), mode, text };
}

/** A tree of which the manifest knows `listed`, and which holds `entries`. */
function tree(
  listed: Rendering | undefined,
  entries: Readonly<Record<string, DiskEntry>>,
): CurrentTree {
  const base = { entries: new Map(Object.entries(entries)), state: 'none', unmanaged: 0 } as const;
  if (listed === undefined) return { ...base, manifest: undefined };
  const read = readManifest(formatManifest(manifestOf(listed, hash)), 'generated/manifest.json');
  if (!read.ok) throw new Error('bad test');
  return { ...base, manifest: read.value };
}

const NEW = rendering(artefact('a', 'new'));
const OLD = rendering(artefact('a', 'old'));
const NONE = rendering();
const FOLDER = (...holds: readonly string[]) => ({ kind: 'folder', holds }) as const;
const BEHIND = (parent: string, is: 'file' | 'symlink') =>
  ({ kind: 'behind', parent, is }) as const;

/** wanted, listed in the manifest, on disk -> action, reason, refused without and with force */
const ROWS: readonly (readonly [
  Rendering,
  Rendering | undefined,
  Readonly<Record<string, DiskEntry>>,
  string,
  'free' | 'force' | 'never',
])[] = [
  [NEW, undefined, {}, 'create new', 'free'],
  [NEW, NONE, {}, 'create new', 'free'],
  [NEW, NEW, {}, 'create missing', 'free'],
  [NEW, OLD, {}, 'create missing', 'free'],
  [NEW, NEW, { a: file('new') }, 'unchanged', 'free'],
  [NEW, OLD, { a: file('new') }, 'unchanged', 'free'],
  [NEW, undefined, { a: file('new') }, 'unchanged', 'free'],
  [NEW, NEW, { a: file('new', 0o600) }, 'unchanged', 'free'],
  [NEW, NEW, { a: file('new', 0o755) }, 'update mode', 'free'],
  [NEW, OLD, { a: file('old') }, 'update stale', 'free'],
  [NEW, OLD, { a: file('old', 0o755) }, 'update stale', 'free'],
  [NEW, NEW, { a: file('hand') }, 'update edited', 'force'],
  [NEW, OLD, { a: file('hand') }, 'update edited-and-stale', 'force'],
  [NEW, NONE, { a: file('hand') }, 'update unlisted', 'force'],
  [NEW, undefined, { a: file('hand') }, 'update unlisted', 'force'],
  [NONE, OLD, { a: file('old') }, 'remove orphan', 'free'],
  [NONE, OLD, { a: file('hand') }, 'remove edited-orphan', 'force'],
  [NONE, OLD, {}, '', 'free'],
  [NONE, NONE, {}, '', 'free'],
  [NONE, OLD, { a: FOLDER('a/x') }, '', 'free'],
  [NONE, OLD, { a: { kind: 'symlink' } }, 'remove obstacle', 'never'],
  [NONE, OLD, { a: { kind: 'special' } }, 'remove obstacle', 'never'],
  [NEW, OLD, { a: { kind: 'symlink' } }, 'create obstacle', 'never'],
  [NEW, OLD, { a: { kind: 'special' } }, 'create obstacle', 'never'],
  [NEW, OLD, { a: FOLDER() }, 'create obstacle', 'never'],
  [NEW, OLD, { a: FOLDER('a/mine') }, 'create obstacle', 'never'],
  [
    rendering(artefact('a/b', 'x')),
    NONE,
    { 'a/b': BEHIND('a', 'file') },
    'create obstacle',
    'never',
  ],
  [
    rendering(artefact('a/b', 'x')),
    NONE,
    { 'a/b': BEHIND('a', 'symlink') },
    'create obstacle',
    'never',
  ],
  [
    NONE,
    rendering(artefact('a/b', 'x')),
    { 'a/b': BEHIND('a', 'symlink') },
    'remove obstacle',
    'never',
  ],
  [NONE, rendering(artefact('a/b', 'x')), { 'a/b': BEHIND('a', 'file') }, '', 'free'],
  // A file makes room for a folder, and a folder for a file, when all that goes is ours.
  [
    rendering(artefact('a/b', 'x')),
    OLD,
    { a: file('old'), 'a/b': BEHIND('a', 'file') },
    'remove orphan, create new',
    'free',
  ],
  [
    NEW,
    rendering(artefact('a/b', 'x')),
    { a: FOLDER('a/b'), 'a/b': file('x') },
    'create new, remove orphan',
    'free',
  ],
  [
    NEW,
    rendering(artefact('a/b', 'x')),
    { a: FOLDER('a/b', 'a/c'), 'a/b': file('x') },
    'create obstacle, remove orphan',
    'never',
  ],
];

describe('every case has its action, its reason and its permission', () => {
  test.each(ROWS)('%# %o', (wanted, listed, entries, expected, permission) => {
    const plan = planTree(wanted, tree(listed, entries), hash);
    const words = plan.steps.map(({ action, reason }) =>
      [action, reason].filter(Boolean).join(' '),
    );

    expect(words.join(', ')).toBe(expected);
    const refused = (overwriteEdited: boolean) =>
      refusals(plan, 'generated', { overwriteEdited }).length > 0;
    expect([refused(false), refused(true)]).toEqual([
      permission !== 'free',
      permission === 'never',
    ]);
    if (permission === 'never') expect(() => journalOf(plan, hash)).toThrow('obstacle');
    else
      expect(journalOf(plan, hash).writes).toHaveLength(
        (expected.match(/create|update/g) ?? []).length,
      );
    const differs = plan.steps.some(({ reason }) => reason !== undefined) || plan.manifestChanges;
    expect(checkFindings(plan, 'generated').length > 0).toBe(differs);
    expect(isSettled(plan)).toBe(!differs);
  });
});

test('a finding says what, why and what to do, and shows the line of the manifest', () => {
  const plan = planTree(NEW, tree(OLD, { a: file('hand') }), hash);

  const [finding] = refusals(plan, 'generated', { overwriteEdited: false });

  expect(finding).toEqual({
    rule: 'artefact-edited-and-stale',
    severity: 'error',
    what: 'generated/a was edited by hand, and its source has changed as well',
    why: 'render would replace the edit by a newer text that does not hold it',
    fix: 'move the edit to stack.yaml or a template override; or undo the edit, or overwrite it with `stackwright render --force`',
    at: { file: 'generated/a' },
    related: [
      {
        message: 'listed here',
        at: { file: 'generated/manifest.json', span: plan.current.manifest?.spans.get('a') },
      },
    ],
  });
});

test.each([
  ['interrupted', 'error'],
  ['abandoned', 'warning'],
] as const)('an %s render is a finding of its own', (state, severity) => {
  const plan = planTree(NEW, { ...tree(NEW, { a: file('new') }), state }, hash);

  expect(checkFindings(plan, 'generated').map((f) => [f.rule, f.severity])).toEqual([
    [`render-${state}`, severity],
  ]);
});

describe('colliding or unsafe artefacts are our bug', () => {
  test.each([
    [['a', 'a'], '"a" is listed twice'],
    [['a/B', 'a/b'], '"a/B" and "a/b" differ only in case'],
    [['\u00e9', 'e\u0301'], 'differ only in case'],
    [['a', 'a/b'], '"a" is a file, and "a/b" needs it to be a folder'],
    [['a/b/c', 'a-b', 'A/B'], '"A/B" is a file, and "a/b/c" needs it to be a folder'],
    [['../a'], 'it leaves the output folder'],
    [['manifest.json'], 'it is reserved for Stackwright'],
  ])('%j', (paths, message) => {
    const artefacts = paths.map((path) => artefact(path, ''));

    expect(() => planTree(rendering(...artefacts), tree(undefined, {}), hash)).toThrow(message);
  });

  test('so is a memory that could not be read back', () => {
    const zones = new Map([['example.com', { serial: 0, records: hash('') }]]);

    expect(() => planTree({ artefacts: [], zones }, tree(undefined, {}), hash)).toThrow('"serial"');
  });
});
