import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { checkTree, outputFolder, renderTree } from './index.ts';
import {
  always,
  artefact,
  modeOf,
  rendering,
  textsIn,
  textsOf,
  TREE_A,
  TREE_B,
  valueOf,
} from './testing/trees.ts';
import type { Rendering } from '../tree/index.ts';

let dir: string;
const KEEP = { overwriteEdited: false };
const FORCE = { overwriteEdited: true };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'stackwright-tree-'));
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

function out(path = ''): string {
  return join(dir, 'generated', path);
}

function folder() {
  return outputFolder(out(), 'generated');
}

function put(path: string, text: string): void {
  mkdirSync(dirname(out(path)), { recursive: true });
  writeFileSync(out(path), text);
}

function render(tree: Rendering, options = KEEP) {
  return renderTree(folder(), always(tree), options);
}

function rulesOf(tree: Rendering): readonly string[] {
  return valueOf(checkTree(folder(), always(tree))).differences.map(({ rule }) => rule);
}

describe('render', () => {
  test('writes every artefact with its mode, and a second run writes nothing', () => {
    expect(valueOf(render(TREE_B)).changed).toBe(true);
    utimesSync(out('dns'), 1000, 1000);

    expect(valueOf(render(TREE_B)).changed).toBe(false);

    expect(textsIn(out())).toEqual(new Map(textsOf(TREE_B)));
    expect(modeOf(out('erp-prod/backup.sh'))).toBe(0o755);
    expect(modeOf(out('dns'))).toBe(0o644);
    expect(statSync(out('dns')).mtimeMs).toBe(1_000_000);
    expect(existsSync(out('.stackwright'))).toBe(false);
  });

  test('rewrites only what differs, and keeps the folders that containers mount', () => {
    valueOf(render(TREE_A));
    utimesSync(out('erp-prod/same.conf'), 1000, 1000);
    const inode = statSync(out('erp-prod')).ino;

    valueOf(render(TREE_B));

    expect(statSync(out('erp-prod/same.conf')).mtimeMs).toBe(1_000_000);
    expect(statSync(out('erp-prod')).ino).toBe(inode);
    expect(existsSync(out('old'))).toBe(false);
  });

  test('a mounted folder stays the same folder when all its files change their names', () => {
    valueOf(render(rendering([artefact('nginx/a.conf', 'a\n')])));
    const inode = statSync(out('nginx')).ino;

    valueOf(render(rendering([artefact('nginx/b.conf', 'b\n')])));

    expect(statSync(out('nginx')).ino).toBe(inode);
  });

  test('gives the producer what the last render remembers', () => {
    valueOf(render(TREE_B));

    const seen: (number | undefined)[] = [];
    renderTree(
      folder(),
      (previous) => {
        seen.push(previous?.zones.get('example.com')?.serial);
        return { ok: true, value: TREE_B, findings: [] };
      },
      KEEP,
    );

    expect(seen).toEqual([2]);
  });

  test('adopts equal files when the manifest is missing', () => {
    valueOf(render(TREE_A));
    rmSync(out('manifest.json'));

    expect(rulesOf(TREE_A)).toEqual(['manifest-missing']);
    expect(valueOf(render(TREE_A)).changed).toBe(true);
    expect(rulesOf(TREE_A)).toEqual([]);
  });

  test.each([
    ['edited', 'erp-prod/odoo.conf', TREE_A],
    ['edited-and-stale', 'erp-prod/odoo.conf', TREE_B],
    ['edited-orphan', 'old/host/site.conf', TREE_B],
    ['unlisted', 'new/empty', TREE_B],
  ])('refuses to touch %s files, all or nothing, unless forced', (reason, path, tree) => {
    valueOf(render(TREE_A));
    put(path, 'by hand\n');
    const before = textsIn(out());

    const refused = render(tree);

    expect(refused.findings.map(({ rule }) => rule)).toEqual([`artefact-${reason}`]);
    expect(refused.ok).toBe(false);
    expect(textsIn(out())).toEqual(before);
    valueOf(render(tree, FORCE));
    expect(textsIn(out())).toEqual(textsOf(tree));
  });

  test('leaves files of others alone, and counts them', () => {
    valueOf(render(TREE_A));
    put('.env', 'user=themselves\n');
    put('old/host/notes.txt', 'mine\n');

    const { plan } = valueOf(render(TREE_B));

    expect(plan.current.unmanaged).toBe(2);
    expect(readFileSync(out('.env'), 'utf8')).toBe('user=themselves\n');
    expect(readFileSync(out('old/host/notes.txt'), 'utf8')).toBe('mine\n');
    expect(existsSync(out('old/host/site.conf'))).toBe(false);
  });

  test('does not replace a folder that holds a file of somebody else', () => {
    valueOf(render(TREE_A));
    put('dns/zones/hosts', 'mine\n');

    const refused = render(TREE_B, FORCE);

    expect(refused.findings.map(({ what }) => what)).toEqual([
      'generated/dns cannot be written or deleted: it is a folder',
    ]);
    expect(textsIn(out()).get('dns/zones/example.com')).toBe('; serial 1\n');
  });
});

const NAME = fc.constantFrom('a', 'b', 'c', 'd.conf', 'é');
const TEXT = fc.oneof(fc.constantFrom('', 'x', 'x\n', 'y\n'), fc.string({ unit: 'grapheme' }));

/** Trees on few names, so that old and new ones meet; a file and a folder of one name do as well. */
const TREE = fc
  .array(fc.tuple(fc.array(NAME, { minLength: 1, maxLength: 3 }), TEXT, fc.boolean()))
  .map((files) => {
    const kept = new Map<string, ReturnType<typeof artefact>>();
    for (const [names, text, script] of files) {
      const path = names.join('/');
      const collides = [...kept.keys()].some(
        (other) => `${other}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${other}/`),
      );
      if (!collides) kept.set(path, artefact(path, text, script ? 0o755 : 0o644));
    }
    return rendering([...kept.values()]);
  });

test(
  'from any tree to any other: the files are the artefacts, others survive, twice is once',
  { timeout: 120_000 },
  () => {
    fc.assert(
      fc.property(TREE, TREE, (from, to) => {
        rmSync(out(), { recursive: true, force: true });
        valueOf(render(from));
        put('.env', 'user=themselves\n');

        valueOf(render(to));

        const texts = new Map(textsIn(out()));
        expect(texts.get('.env')).toBe('user=themselves\n');
        texts.delete('.env');
        expect([...texts].toSorted()).toEqual([...textsOf(to)].toSorted());
        for (const { path, mode } of to.artefacts) expect(modeOf(out(path))).toBe(mode);
        expect(rulesOf(to)).toEqual([]);
        expect(valueOf(render(to)).changed).toBe(false);
      }),
      { numRuns: 60 },
    );
  },
);
