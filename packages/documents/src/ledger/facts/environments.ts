import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../../subject/subject.ts';
import { hostNames } from './host-names.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { durationValue, everySeconds, everyValue } from './units.ts';

/** Environments: their hosts, branches, projects and networks, and the Odoo that they are known for. */
export function* environmentFacts(stack: ResolvedStack): Generator<Fact> {
  const { environments, deployments, settings } = stack;
  for (const { id } of environments) {
    const subject: Subject = { kind: 'environment', id };
    const declared = settings.environments[id];
    const at = (...steps: readonly string[]) => ['environments', id, ...steps];
    for (const name of hostNames(stack, declared?.host))
      yield* fact(subject, 'host', name, at('host'), id);
    yield* fact(subject, 'branch', of.name(declared?.branch), at('branch'), id);
    yield* fact(subject, 'users', of.count(declared?.odoo?.users), at('odoo', 'users'), id);
    const every = declared?.neutralised?.every;
    if (every !== undefined) {
      yield* fact(subject, 'refresh-interval', everyValue(every), at('neutralised', 'every'), id);
      yield* fact(
        subject,
        'refresh-interval',
        of.duration(everySeconds(every)),
        at('neutralised', 'every'),
        id,
      );
    }
  }
  for (const { environment, path, project, networks } of deployments) {
    const subject: Subject = { kind: 'environment', id: environment.id };
    yield* fact(subject, 'project', of.name(project), path, environment.id);
    for (const { name } of networks)
      yield* fact(subject, 'network', of.name(name), path, environment.id);
  }
  for (const [branch, { environment, approvals }] of Object.entries(
    settings.delivery?.branches ?? {},
  )) {
    const subject: Subject = { kind: 'environment', id: environment };
    const at = ['delivery', 'branches', branch];
    yield* fact(subject, 'branch', of.name(branch), at, environment);
    yield* fact(subject, 'approvals', of.count(approvals), [...at, 'approvals'], environment);
  }
  yield* stackFacts(stack);
}

function* stackFacts({ name, settings }: ResolvedStack): Generator<Fact> {
  const subject: Subject = { kind: 'stack', id: name };
  const { odoo, policies } = settings;
  yield* fact(subject, 'series', of.version(odoo.series), ['odoo', 'series']);
  yield* fact(subject, 'edition', of.word(odoo.edition), ['odoo', 'edition']);
  yield* fact(subject, 'log-retention', durationValue(policies?.logs), ['policies', 'logs']);
  yield* fact(subject, 'record-retention', durationValue(policies?.['financial-records']), [
    'policies',
    'financial-records',
  ]);
  yield* fact(subject, 'telemetry', of.word(policies?.['odoo-telemetry']), [
    'policies',
    'odoo-telemetry',
  ]);
  for (const [at, licence] of (policies?.licences ?? []).entries())
    yield* fact(subject, 'licence', of.name(licence), ['policies', 'licences', at]);
}
