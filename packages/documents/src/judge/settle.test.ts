import { formatPath } from '@stackwright/core';
import { schema } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../subject/attributes.ts';
import type { AttributeId } from '../subject/attributes.ts';
import { SUBJECT_KINDS } from '../subject/subject.ts';
import { subjectOf } from '../testing/judging.ts';
import { settlingPath } from './settle.ts';

test.each<[string, AttributeId, string | undefined]>([
  ['host/kiln', 'address', 'hosts.kiln.address'],
  ['host/kiln', 'region', 'hosts.kiln.provider.region'],
  ['server/managed', 'region', 'databases.managed.provider.region'],
  ['service/wheel', 'memory', 'services.wheel.memory'],
  ['service/odoo', 'memory', undefined],
  ['backup/nightly', 'keep-daily', 'backups.nightly.keep.daily'],
  ['cost/kiln', 'cost', 'costs.lines.kiln.monthly'],
  ['cost/total', 'cost', undefined],
  ['objective/stack', 'recovery-time', 'objectives.recovery-time'],
  ['objective/wheel', 'availability', 'objectives.services.wheel.availability'],
  ['stack/pottery', 'log-retention', 'policies.logs'],
  ['volume/clay', 'mount', undefined],
  ['host/kiln', 'port', undefined],
])('the %s of %s', (subject, attribute, expected) => {
  const path = settlingPath(subjectOf(subject), attribute);
  expect(path && formatPath(path)).toBe(expected);
});

test('every path is one that stack.yaml may have', () => {
  const paths = SUBJECT_KINDS.flatMap((kind) =>
    Object.keys(ATTRIBUTES).flatMap((attribute) => {
      const path = settlingPath({ kind, id: 'wheel' }, attribute as AttributeId);
      return path === undefined ? [] : [path.map(String)];
    }),
  );
  expect(paths.length).toBeGreaterThan(40);
  expect(paths.filter((path) => !isKnown(schema, path)).map(formatPath)).toEqual([]);
});

interface Node {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: boolean | Node;
  readonly anyOf?: readonly Node[];
}

/** Whether a JSON Schema has a key at a path. */
function isKnown(root: Node, path: readonly string[], node: Node = root): boolean {
  if (node.$ref !== undefined)
    return isKnown(root, path, root.$defs?.[node.$ref.replace('#/$defs/', '')]);
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const { properties = {}, additionalProperties, anyOf = [] } = node;
  const below = Object.hasOwn(properties, step) ? properties[step] : additionalProperties;
  if (typeof below === 'object' && isKnown(root, rest, below)) return true;
  return anyOf.some((one) => isKnown(root, path, one));
}
