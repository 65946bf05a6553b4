import { expect, test } from 'vitest';
import { claimOf } from '../../testing/judging.ts';
import { besideTree } from '../../judge/beside-tree.ts';
import type { Known } from '../../judge/judgement.ts';
import { namesOf, tellsNames } from './names-of.ts';

const COMPOSE = `x-common: &common
  restart: always
services:
  kiln: # hot
    container_name: pottery_kiln
    environment:
      KEY: \${KILN_KEY:-none}
  "glaze":
    image: glaze
volumes:
  clay: {}
`;

test.each([
  [
    'compose.yml',
    COMPOSE,
    { 'compose-service': ['kiln', 'glaze'], container: ['pottery_kiln'], variable: ['KILN_KEY'] },
  ],
  [
    'ops/docker-compose.prod.yaml',
    'services:\r\n    a:\r\n        image: b\r\n',
    { 'compose-service': ['a'] },
  ],
  ['compose.yml', 'services:\n', {}],
  [
    'kiln/.env.example',
    '# heat\nKILN_KEY=\n#KILN_HEAT=9\nexport CLAY=1\n',
    { variable: ['KILN_KEY', 'KILN_HEAT', 'CLAY'] },
  ],
  ['docs/compose.md', COMPOSE, {}],
])('names of %s', (path, text, expected) => {
  const names = namesOf([path], new Map([[path, text]]));
  expect(Object.fromEntries([...names].map(([kind, all]) => [kind, [...all]]))).toEqual(expected);
  expect(tellsNames(path)).toBe(!path.endsWith('.md'));
});

test('units by their files', () => {
  const names = namesOf(
    ['systemd/kiln-fire.timer', 'kiln.service.md', 'a/clay@.service'],
    new Map(),
  );
  expect([...(names.get('unit') ?? [])]).toEqual(['kiln-fire.timer', 'clay@.service']);
});

test.each<[string, string, Known | undefined, string]>([
  ['a unit of the tree', 'kiln-fire.timer', undefined, 'silent'],
  ['another unit', 'kiln-cool.timer', undefined, 'contradicted'],
  [
    'one that was retired',
    'kiln-fire.timer',
    {
      kind: 'retired',
      retired: { text: 'kiln-fire.timer', subject: undefined, instead: undefined, path: [] },
    },
    'contradicted',
  ],
])('%s beside the stack', (_, text, known, expected) => {
  const names = namesOf(['systemd/kiln-fire.timer'], new Map());
  const claim = claimOf({ attribute: 'unit', value: { kind: 'name', text } });
  const judgement = { verdict: 'contradicted', claim, facts: [], known } as const;
  expect(besideTree(judgement, { addons: undefined, names }).verdict).toBe(expected);
});
