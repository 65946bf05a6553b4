import { formatLocation, formatPath } from '@stackwright/core';
import type { Origin } from '@stackwright/schema';
import { count } from '../../count.ts';
import type { ArtefactChange } from '../change.ts';
import type { Plan } from '../plan.ts';
import type { ValueChange } from '../settings.ts';

/** What is compared with what: `the files as they are, against 1a2b3c4, where they left main`. */
export function comparison({ base, head }: Plan): string {
  const is =
    head.ref === undefined ? 'the files as they are' : `${head.ref} (${short(head.commit)})`;
  const was = base.isMergeBase
    ? `${short(base.commit)}, where the branch left ${base.ref}`
    : `${base.ref} (${short(base.commit)})`;
  return `${is}, against ${was}`;
}

function short(commit: string | undefined): string {
  return commit?.slice(0, 7) ?? '';
}

/** The counts of a plan in one line. */
export function countsText(plan: Plan): string {
  const { artefacts, values, findings, head, base } = plan;
  const { length: fresh } = findings.new;
  if (head.state === 'invalid') return `the stack is not valid: ${count(fresh, 'finding')}`;
  if (base.state === 'invalid')
    return `the base cannot be read, so what changes is unknown; ${count(fresh, 'finding')}, old or new`;
  const danger = plan.consequences.filter(({ kind }) => kind === 'danger').length;
  return [
    ...(danger > 0 ? [`${danger} × danger`] : []),
    artefacts.length === 0 ? 'no rendered file changes' : `${filesText(artefacts)}`,
    ...(values.length > 0 ? [count(values.length, 'value')] : []),
    count(fresh, 'new finding'),
    ...(findings.fixed.length > 0 ? [`${findings.fixed.length} fixed`] : []),
    ...(findings.silenced.length > 0 ? [`${findings.silenced.length} silenced`] : []),
  ].join(', ');
}

function filesText(artefacts: readonly ArtefactChange[]): string {
  const of = (action: ArtefactChange['action']): number =>
    artefacts.filter((one) => one.action === action).length;
  const parts = (['changed', 'added', 'removed'] as const).flatMap((action) =>
    of(action) > 0 ? [`${of(action)} ${action}`] : [],
  );
  return `${count(artefacts.length, 'file')} (${parts.join(', ')})`;
}

/** What is said of a file whose changes cannot be named, or not all; undefined where they say it all. */
export function linesText({ kind, changes, lines, action }: ArtefactChange): string | undefined {
  if (lines === undefined) return undefined;
  const counts = [
    ...(lines.added > 0 ? [`+${lines.added}`] : []),
    ...(lines.removed > 0 ? [`−${lines.removed}`] : []),
  ].join(' ');
  const isRead = action === 'changed' && changes.length === 0 && kind !== 'text';
  return `${counts} lines${isRead ? ', its program reads the same' : ''}`;
}

/** A value's change without its path. */
export function valueText({ action, was, is }: ValueChange): string {
  const hidden = 'not shown';
  if (action === 'added') return `added: ${is ?? hidden}`;
  if (action === 'removed') return `removed: ${was ?? hidden}`;
  return was === undefined && is === undefined ? `changed: ${hidden}` : `${was} → ${is}`;
}

/** Where a value comes from. */
export function originText(origin: Origin | undefined): string {
  switch (origin?.kind) {
    case undefined:
      return 'unknown';
    case 'authored':
      return formatLocation(origin.at);
    case 'inherited':
      return `from ${formatPath(origin.from)}, ${formatLocation(origin.at)}`;
    case 'default':
      return 'the default';
    case 'derived':
      return `derived: ${origin.formula}`;
  }
}
