import { formatPath } from '@stackwright/core';
import { findingOf } from '../../reporters/json/reporter.ts';
import type { ArtefactChange } from '../change.ts';
import type { Plan } from '../plan.ts';
import { originText } from './words.ts';

/** Raised when a key changes its meaning or goes away, here or in a finding; new keys do not raise it. */
export const PLAN_SCHEMA_VERSION = 1;

/** The plan as data, for programs; `reporters/json/plan.schema.json` describes it. */
export function json(plan: Plan): string {
  const { version, base, head, consequences, artefacts, values, findings } = plan;
  const document = {
    schemaVersion: PLAN_SCHEMA_VERSION,
    version,
    command: 'plan',
    base: {
      ref: base.ref,
      commit: base.commit,
      isMergeBase: base.isMergeBase,
      state: base.state,
      reasons: base.reasons,
    },
    head: { ref: head.ref, commit: head.commit, state: head.state },
    summary: {
      danger: consequences.filter(({ kind }) => kind === 'danger').length,
      added: countOf(artefacts, 'added'),
      removed: countOf(artefacts, 'removed'),
      changed: countOf(artefacts, 'changed'),
      values: values.length,
      newFindings: findings.new.length,
      fixedFindings: findings.fixed.length,
      silencedFindings: findings.silenced.length,
      keptFindings: findings.kept,
    },
    consequences: consequences.map(({ kind, where, what, run }) => ({ kind, where, what, run })),
    artefacts: artefacts.map(artefactOf),
    values: values.map(({ path, action, was, is, origin }) => ({
      path,
      name: formatPath(path),
      action,
      was,
      is,
      origin: originText(origin),
    })),
    findings: {
      isCompared: findings.isCompared,
      new: findings.new.map(findingOf),
      fixed: findings.fixed.map(findingOf),
      silenced: findings.silenced.map(findingOf),
    },
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

function countOf(artefacts: readonly ArtefactChange[], action: ArtefactChange['action']): number {
  return artefacts.filter((one) => one.action === action).length;
}

function artefactOf({ path, title, renderer, kind, action, changes, lines }: ArtefactChange) {
  return {
    path,
    title,
    renderer,
    kind,
    action,
    changes: changes.map((change) => ({
      action: change.action,
      what: change.what,
      was: change.was,
      is: change.is,
    })),
    lines: lines && { added: lines.added, removed: lines.removed },
  };
}
