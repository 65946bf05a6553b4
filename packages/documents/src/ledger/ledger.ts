import { groupBy } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import type { AttributeId } from '../subject/attributes.ts';
import { subjectKey } from '../subject/subject.ts';
import type { Subject } from '../subject/subject.ts';
import { sameValue } from '../value/same-value.ts';
import type { Fact, Ledger } from './fact.ts';
import { backupFacts } from './facts/backups.ts';
import { databaseFacts } from './facts/databases.ts';
import { edgeFacts } from './facts/edges.ts';
import { environmentFacts } from './facts/environments.ts';
import { hostFacts } from './facts/hosts.ts';
import { identifierFacts } from './facts/identifiers.ts';
import { nameFacts } from './facts/names.ts';
import { odooFacts } from './facts/odoo.ts';
import { otherFacts } from './facts/others.ts';
import { promiseFacts } from './facts/promises.ts';
import { serviceFacts } from './facts/services.ts';
import { workloadFacts } from './facts/workloads.ts';
import { retiredFacts } from './retired.ts';

const SECTIONS = [
  hostFacts,
  environmentFacts,
  odooFacts,
  workloadFacts,
  serviceFacts,
  edgeFacts,
  databaseFacts,
  nameFacts,
  backupFacts,
  promiseFacts,
  otherFacts,
  identifierFacts,
] as const;

/**
 * Everything that a stack declares, fills in or derives, as facts. Where several hold of one thing (a service that
 * listens on two ports), all are there, the one to be shown first in front.
 */
export function ledgerOf(stack: ResolvedStack): Ledger {
  const facts = distinct(
    SECTIONS.flatMap((factsOf) => [...factsOf(stack)]),
    stack,
  );
  const byTopic = groupBy(facts, ({ subject, attribute }) => topic(subject, attribute));
  const byKind = groupBy(facts, ({ value }) => value.kind);
  return {
    facts,
    retired: retiredFacts(stack),
    of: (subject, attribute) => byTopic.get(topic(subject, attribute)) ?? [],
    having: (value) =>
      (byKind.get(value.kind) ?? []).filter((fact) => sameValue(fact.value, value)),
  };
}

function topic(subject: Subject, attribute: AttributeId): string {
  return `${attribute} ${subjectKey(subject)}`;
}

/** Each fact once, at a path that the settings have: what is derived stands at the nearest thing that it follows from. */
function distinct(facts: readonly Fact[], { settings }: ResolvedStack): readonly Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const key = JSON.stringify([fact.subject, fact.environment, fact.attribute, fact.value]);
    if (!byKey.has(key)) byKey.set(key, { ...fact, path: existing(settings, fact.path) });
  }
  return [...byKey.values()];
}

function existing(settings: unknown, path: Path): Path {
  let node = settings;
  for (const [at, step] of path.entries()) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step))
      return path.slice(0, at);
    node = Reflect.get(node, step);
  }
  return path;
}
