import { readFileSync } from 'node:fs';
import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import { EVERYTHING } from '@stackwright/testkit';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { ATTRIBUTES } from '../subject/attributes.ts';
import { subjectKey } from '../subject/subject.ts';
import { STACK_FILES, stackFrom } from '../testing/real-stack.ts';
import { sameValue } from '../value/same-value.ts';
import { ledgerOf } from './ledger.ts';

function stackOf(file = 'stack.yaml'): ResolvedStack {
  return stackFrom(readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'), file);
}

function valueAt(settings: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined,
    settings,
  );
}

describe.each([
  ...STACK_FILES.map((file): readonly [string, ResolvedStack] => [file, stackOf(file)]),
  ['a stack that uses every key', stackFrom(stringify(EVERYTHING))] as const,
])('%s', (_, stack) => {
  const ledger = ledgerOf(stack);

  test('every fact and every retired value stands at a path that the settings have', () => {
    const all = [...ledger.facts, ...ledger.retired];
    expect(
      all.filter(({ path }) => path.length === 0 || valueAt(stack.settings, path) === undefined),
    ).toEqual([]);
    for (const { text, path } of ledger.retired)
      expect(String(valueAt(stack.settings, path))).toBe(text);
  });

  test('what a fact says is of a thing and a kind that its attribute takes', () => {
    for (const { subject, attribute, value } of ledger.facts) {
      const { subjects, values } = ATTRIBUTES[attribute];
      const kinds: readonly string[] = subjects;
      expect(kinds, `${attribute} of ${subjectKey(subject)}`).toContain(subject.kind);
      const forms: readonly string[] = values;
      expect(forms, `${attribute} of ${subjectKey(subject)}`).toContain(value.kind);
    }
  });

  test('of() gives the facts of one topic and no others, in order', () => {
    for (const { subject, attribute } of ledger.facts)
      expect(ledger.of(subject, attribute)).toEqual(
        ledger.facts.filter(
          (one) => one.attribute === attribute && subjectKey(one.subject) === subjectKey(subject),
        ),
      );
    expect(ledger.of({ kind: 'host', id: 'nobody' }, 'address')).toEqual([]);
  });

  test('having() gives every fact with that value', () => {
    for (const fact of ledger.facts.slice(0, 200)) {
      const found = ledger.having(fact.value);
      expect(found).toContain(fact);
      for (const { value } of found) expect(sameValue(value, fact.value)).toBe(true);
    }
  });

  test('no fact is told twice', () => {
    const keys = ledger.facts.map(({ subject, environment, attribute, value }) =>
      JSON.stringify([subject, environment, attribute, value]),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('environments of facts are the stack’s', () => {
    const ids = new Set(stack.environments.map(({ id }) => id));
    for (const { environment } of ledger.facts)
      if (environment !== undefined) expect(ids).toContain(environment);
  });
});

const real = ledgerOf(stackOf());

test.each<readonly [Parameters<typeof real.having>[0], readonly string[]]>([
  [
    { kind: 'port', port: 8088, protocol: undefined },
    ['service/superset port', 'service/superset upstream'],
  ],
  [{ kind: 'share', share: 0.85 }, ['alert/disk threshold']],
  [{ kind: 'address', text: '203.0.113.9' }, []],
])('whose is %j', (value, topics) => {
  const found = real.having(value).filter(({ subject }) => subject.kind !== 'record');
  expect(found.map(({ subject, attribute }) => `${subjectKey(subject)} ${attribute}`)).toEqual(
    topics,
  );
});

test.each([
  ['159.223.75.148', 'host/erp-prod', 'hosts.erp-prod.retired.addresses[0]', undefined],
  ['587', 'service/odoo', 'odoo.mail.retired.ports[0]', undefined],
  [
    '*.insightpulseai.net',
    'certificate/erp.insightpulseai.net',
    'certificates.production.retired.names[1]',
    undefined,
  ],
  ['99.9%', 'objective/stack', 'objectives.retired.values[0]', undefined],
  ['$132/mo', 'cost/total', 'costs.retired.values[0]', undefined],
  ['insightpulseai.com', undefined, 'retired[0].value', 'insightpulseai.net'],
])('%s is retired: of %s, at %s, instead %s', (text, subject, path, instead) => {
  const found = real.retired.find((one) => one.text === text);
  expect(
    found && {
      subject: found.subject && subjectKey(found.subject),
      path: formatPath(found.path),
      instead: found.instead,
    },
  ).toEqual({
    subject,
    path,
    instead,
  });
});
