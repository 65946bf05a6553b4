import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeTreeOf } from '@stackwright/scan';
import { readPinTree } from '@stackwright/scan/node';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { FILE_CONDITIONS } from '../../../../scan/src/node/testing/file-conditions.ts';
import { GIT_CONDITIONS } from '../../../../scan/src/node/testing/git-conditions.ts';
import { createSandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import type { Sandbox } from '../../../../scan/src/node/testing/sandbox.ts';
import { prepareClean } from '../../../../scan/src/node/testing/walk.ts';
import { DEFAULT_CONFIG } from '../../config/index.ts';
import { lint } from '../../engine/engine.ts';
import { rules } from '../../rules.gen.ts';
import { hash, TODAY } from '../../testing/index.ts';

/** Rules by the condition that they find. L26 and L28 need a host or a registry. */
const FOUND_BY: Readonly<Record<string, string>> = {
  L01: 'valid-lock-file',
  L02: 'no-deprecated-lock',
  L03: 'require-exact-commit',
  L04: 'require-verifiable-pins',
  L05: 'no-checkout-beside-lock',
  L06: 'require-series-branch-ancestry',
  L07: 'no-other-series-branch',
  L08: 'no-foreign-remote',
  L09: 'no-dirty-checkout',
  L10: 'no-untracked-addon',
  L11: 'no-orphan-gitlink',
  L12: 'require-gitlink',
  L13: 'no-repository-at-two-commits',
  L14: 'no-case-conflict',
  L15: 'known-locked-module',
  L16: 'no-unlocked-module',
  L17: 'no-other-series-module',
  L18: 'require-available-dependency',
  L19: 'require-python-package',
  L20: 'require-development-status',
  L21: 'no-stale-lock',
  L22: 'no-contradicting-locks',
  L23: 'valid-aggregate-file',
  L24: 'no-moving-merge',
  L25: 'no-unpinned-update',
  L27: 'unique-locked-module',
  L29: 'no-insecure-repository-address',
  L30: 'no-shallow-pinned-submodule',
};

/** Some conditions cannot come alone, e.g. a commit that is not there contradicts the one that is. */
const COMPANY: Readonly<Record<string, readonly string[]>> = {
  L04: ['no-contradicting-locks'],
  L13: ['no-stale-lock', 'unique-locked-module'],
  L14: ['no-orphan-gitlink', 'require-verifiable-pins'],
  L22: ['require-verifiable-pins'],
  L25: ['no-repository-at-two-commits', 'require-verifiable-pins'],
  L30: ['no-stale-lock'],
};

const CONDITIONS = [...FILE_CONDITIONS, ...GIT_CONDITIONS].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

let box: Sandbox;
beforeEach(() => {
  box = createSandbox();
  prepareClean(box);
});
afterEach(() => box.remove());

const table: string[] = [];
afterAll(() => console.log(table.join('\n')));

/** Ids of the rules on pins that have something to say of the stack's real files and git. */
async function told(): Promise<readonly string[]> {
  const root = join(box.folder, 'stack');
  const listed = box.git('stack', 'ls-files', '-co', '--exclude-standard', '-z').split('\0');
  const texts = listed
    .filter((file) => /\.(?:json|txt|yaml|lock)$|gitmodules$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const { findings } = lint({
    pins: await readPinTree(root, texts, ['18.0']),
    code: codeTreeOf(new Map()),
    textOf: (file) => texts.find((one) => one.file === file)?.text,
    rules: rules.filter(({ subject }) => subject === 'pins'),
    // One commit behind is enough here.
    config: {
      ...DEFAULT_CONFIG,
      versions: { odoo: '18.0' },
      rules: new Map([['no-stale-lock', { options: { commits: 0 } }]]),
    },
    now: TODAY,
    hash,
  });
  return [...new Set(findings.map(({ rule }) => rule))];
}

test('a clean stack has no finding', async () => {
  expect(await told()).toEqual([]);
});

test('every rule on pins has its condition, and every condition its rule', () => {
  const own = rules.filter(({ subject }) => subject === 'pins').map(({ id }) => id);
  expect(Object.values(FOUND_BY).toSorted()).toEqual(own);
  expect(Object.keys(FOUND_BY)).toEqual(CONDITIONS.map(({ id }) => id));
});

test.each(CONDITIONS)('$id: $title', async ({ id, title, prepare }) => {
  prepare(box);
  const found = await told();
  const wanted = FOUND_BY[id] ?? '';
  const others = found.filter((rule) => rule !== wanted);
  table.push(`${id}  ${title.padEnd(46)}${wanted}${others.map((one) => ` + ${one}`).join('')}`);
  expect(found).toContain(wanted);
  expect(others).toEqual(COMPANY[id] ?? []);
});
