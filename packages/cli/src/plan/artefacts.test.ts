import type { Artefact } from '@stackwright/core';
import { expect, test } from 'vitest';
import { compareArtefacts } from './artefacts.ts';
import { linesText } from './reporters/words.ts';
import { BAKERY, sideOf } from './testing/bakery.ts';
import { told } from './testing/told.ts';

function file(path: string, text: string, mode: Artefact['mode'] = 0o644): Artefact {
  return { path, text, mode, renderer: 'r', sources: [] };
}

test.each<[name: string, was: Artefact[], is: Artefact[], lines: readonly unknown[]]>([
  [
    'a syntax that is not known, by its lines',
    [file('a.txt', 'one\ntwo\n')],
    [file('a.txt', 'one\nthree\nfour\n')],
    [['a.txt', 'changed', [], '+2 −1 lines']],
  ],
  [
    'a known one whose program reads the same',
    [file('oven/production/odoo.conf', '[options]\nworkers = 2\n')],
    [file('oven/production/odoo.conf', '[options]\n# two\nworkers = 2\n')],
    [['oven/production/odoo.conf', 'changed', [], '+1 lines, its program reads the same']],
  ],
  [
    'one that its parser refuses, by its lines',
    [file('compose.yaml', 'services: {}\n')],
    [file('compose.yaml', 'services: [\n')],
    [['compose.yaml', 'changed', [], '+1 −1 lines']],
  ],
  [
    'the mode',
    [file('a.sh', 'true\n')],
    [file('a.sh', 'true\n', 0o755)],
    [['a.sh', 'changed', ['~ mode: 0644 → 0755'], undefined]],
  ],
  [
    'what comes and goes, by path',
    [file('b', 'x\n')],
    [file('a', 'y\nz\n')],
    [
      ['a', 'added', [], '+2 lines'],
      ['b', 'removed', [], '−1 lines'],
    ],
  ],
])('%s', (_, was, is, lines) => {
  expect(
    compareArtefacts(was, is).map((change) => [
      change.path,
      change.action,
      told(change.changes),
      linesText(change),
    ]),
  ).toEqual(lines);
});

test('two renderings of one stack are the same', () => {
  expect(compareArtefacts(sideOf(BAKERY).artefacts, sideOf(BAKERY).artefacts)).toEqual([]);
});

test('every rendered file has a title of its own', () => {
  const changes = compareArtefacts([], sideOf(BAKERY).artefacts);
  const titles = changes.map(({ title }) => title);

  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toEqual(
    expect.arrayContaining([
      'DNS example.com',
      'compose oven/production',
      'env oven/production',
      'nginx oven/edge: conf.d/till.example.com.conf',
      'odoo.conf oven/production',
    ]),
  );
});
