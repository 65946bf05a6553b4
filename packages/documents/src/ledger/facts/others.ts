import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { durationValue } from './units.ts';

/** Integrations, secrets by name, repositories. */
export function* otherFacts({ settings }: ResolvedStack): Generator<Fact> {
  for (const [id, one] of Object.entries(settings.integrations ?? {})) {
    const subject: Subject = { kind: 'integration', id };
    const at = (...steps: readonly (string | number)[]) => ['integrations', id, ...steps];
    yield* fact(subject, 'state', of.word(one.state), at('state'));
    yield* fact(subject, 'project-reference', of.name(one.project), at('project'));
    yield* fact(subject, 'region', of.word(one.region), at('region'));
    yield* fact(subject, 'domain', of.domain(one.domain), at('domain'));
    if (one.kind === 'mailgun')
      yield* fact(subject, 'mail-domain', of.domain(one.domain), at('domain'));
    yield* fact(subject, 'retention', durationValue(one.retention), at('retention'));
    for (const [index, secret] of (one.secrets ?? []).entries())
      yield* fact(subject, 'secret-name', of.name(secret), at('secrets', index));
    if (one.kind !== 'mailgun') continue;
    const { mail } = settings.odoo;
    yield* fact(subject, 'mail-host', of.domain(mail?.host), ['odoo', 'mail', 'host']);
    yield* fact(subject, 'mail-port', of.port(mail?.port), ['odoo', 'mail', 'port']);
    yield* fact(subject, 'mail-encryption', of.word(mail?.encryption), [
      'odoo',
      'mail',
      'encryption',
    ]);
  }
  for (const id of Object.keys(settings.secrets ?? {}))
    yield* fact({ kind: 'secret', id }, 'secret-name', of.name(id), ['secrets', id]);
  for (const [id, { modules = [] }] of Object.entries(
    settings.odoo.addons?.oca?.repositories ?? {},
  )) {
    const subject: Subject = { kind: 'repository', id };
    const at = ['odoo', 'addons', 'oca', 'repositories', id, 'modules'];
    for (const [index, module] of modules.entries())
      yield* fact(subject, 'module-list', of.name(module), [...at, index]);
    if (modules.length > 0) yield* fact(subject, 'module-count', of.count(modules.length), at);
  }
  const { repository, branches = {} } = settings.delivery ?? {};
  if (repository === undefined) return;
  const subject: Subject = { kind: 'repository', id: repository };
  yield* fact(subject, 'project-reference', of.name(repository), ['delivery', 'repository']);
  for (const [branch, { environment, approvals }] of Object.entries(branches)) {
    const at = ['delivery', 'branches', branch];
    yield* fact(subject, 'branch', of.name(branch), at, environment);
    yield* fact(subject, 'approvals', of.count(approvals), [...at, 'approvals'], environment);
  }
}
