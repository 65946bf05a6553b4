import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { checkTree, outputFolder, renderTree } from './index.ts';
import { always, modeOf, TREE_A, TREE_B, valueOf } from './testing/trees.ts';
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

function render(tree: Rendering, options = KEEP) {
  return renderTree(folder(), always(tree), options);
}

function rulesOf(tree: Rendering): readonly string[] {
  return valueOf(checkTree(folder(), always(tree))).differences.map(({ rule }) => rule);
}

function victim(): string {
  return join(dir, 'victim');
}

describe('symlinks are not followed, and nothing changes', () => {
  beforeEach(() => {
    valueOf(render(TREE_A));
    mkdirSync(victim());
    writeFileSync(join(victim(), 'odoo.conf'), 'untouched\n');
    writeFileSync(join(victim(), 'site.conf'), 'an orphan\n');
  });

  afterEach(() => {
    expect(readFileSync(join(victim(), 'odoo.conf'), 'utf8')).toBe('untouched\n');
    expect(readFileSync(join(victim(), 'site.conf'), 'utf8')).toBe('an orphan\n');
  });

  test('an artefact that is a symlink', () => {
    rmSync(out('erp-prod/odoo.conf'));
    symlinkSync(join(victim(), 'odoo.conf'), out('erp-prod/odoo.conf'));

    expect(render(TREE_B, FORCE).findings.map(({ what }) => what)).toEqual([
      'generated/erp-prod/odoo.conf cannot be written or deleted: it is a symlink',
    ]);
  });

  test('an artefact whose folder is a symlink', () => {
    rmSync(out('erp-prod'), { recursive: true });
    symlinkSync(victim(), out('erp-prod'));

    const refused = render(TREE_B, FORCE);

    expect(new Set(refused.findings.map(({ rule }) => rule))).toEqual(
      new Set(['artefact-obstacle']),
    );
  });

  test('an orphan whose folder is a symlink is named at its line of the manifest', () => {
    rmSync(out('old/host'), { recursive: true });
    symlinkSync(victim(), out('old/host'));

    const [refused, ...more] = render(TREE_B, FORCE).findings;

    const text = readFileSync(out('manifest.json'), 'utf8');
    const at = refused?.at.span;
    expect(more).toEqual([]);
    expect(refused?.at.file).toBe('generated/manifest.json');
    expect(text.slice(at?.start.offset, at?.end.offset)).toBe('"old/host/site.conf"');
  });

  test.each(['.stackwright', 'manifest.json'])('%s', (name) => {
    rmSync(out(name), { force: true });
    symlinkSync(victim(), out(name));

    expect(render(TREE_B, FORCE).ok).toBe(false);
    expect(checkTree(folder(), always(TREE_A)).ok).toBe(false);
    expect(lstatSync(out(name)).isSymbolicLink()).toBe(true);
  });
});

describe('check', () => {
  test('says nothing of a tree that is up to date, and writes nothing', () => {
    valueOf(render(TREE_A));
    chmodSync(out('erp-prod/same.conf'), 0o640);

    expect(rulesOf(TREE_A)).toEqual([]);
    expect(modeOf(out('erp-prod/same.conf'))).toBe(0o640);
  });

  test('names every reason', () => {
    valueOf(render(TREE_A));

    expect(rulesOf(TREE_B)).toEqual([
      'artefact-new',
      'artefact-orphan',
      'artefact-mode',
      'artefact-stale',
      'artefact-new',
      'artefact-orphan',
      'artefact-new',
      'artefact-orphan',
    ]);
  });

  test('of a folder that does not exist', () => {
    expect(new Set(rulesOf(TREE_A))).toEqual(new Set(['artefact-new']));
    expect(existsSync(out())).toBe(false);
  });
});
