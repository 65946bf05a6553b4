import type { OdooInstance, ResolvedStack } from '@stackwright/schema';
import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Value } from '../../value/value.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';

/** Odoo's own options as its configuration file will hold them, its modules and its mail. */
export function* odooFacts(stack: ResolvedStack): Generator<Fact> {
  const { deployments, settings } = stack;
  for (const { environment, odoos } of deployments)
    for (const odoo of odoos) {
      const subject: Subject = { kind: 'service', id: odoo.id };
      for (const { name, value, path } of odoo.options) {
        const [attribute, read] = OPTIONS.get(name) ?? [];
        if (attribute !== undefined && typeof value === 'number')
          yield* fact(subject, attribute, read?.(value), path, environment.id);
      }
      const { users } = settings.environments[environment.id]?.odoo ?? {};
      yield* fact(subject, 'users', of.count(users), [...odoo.path, 'users'], environment.id);
      yield* fact(
        subject,
        'mount',
        of.path(odoo.dataDirectory),
        [...odoo.path, 'data'],
        environment.id,
      );
      yield* fact(
        subject,
        'websocket-route',
        of.route(websocketRoute(odoo)),
        ['odoo', 'series'],
        environment.id,
      );
    }
  for (const id of new Set([
    'odoo',
    ...deployments.flatMap(({ odoos }) => odoos.map((one) => one.id)),
  ]))
    yield* commonFacts(stack, { kind: 'service', id });
}

const OPTIONS: ReadonlyMap<string, readonly [AttributeId, (value: number) => Value | undefined]> =
  new Map([
    ['workers', ['workers', of.count]],
    ['max_cron_threads', ['cron-workers', of.count]],
    ['limit_memory_soft', ['soft-limit', of.size]],
    ['limit_memory_hard', ['hard-limit', of.size]],
    ['limit_time_real', ['time-limit', of.duration]],
    ['limit_time_cpu', ['cpu-time-limit', of.duration]],
    ['db_maxconn', ['connections', of.count]],
    ['gevent_port', ['websocket-port', of.port]],
  ]);

/** Before 16.0 it was `/longpolling`. */
function websocketRoute({ series }: OdooInstance): string {
  return Number(series) < 16 ? '/longpolling' : '/websocket';
}

function* commonFacts({ settings, deployments }: ResolvedStack, subject: Subject): Generator<Fact> {
  const { series, edition, modules = [], addons, mail } = settings.odoo;
  yield* fact(subject, 'series', of.version(series), ['odoo', 'series']);
  yield* fact(subject, 'version', of.version(series), ['odoo', 'series']);
  yield* fact(subject, 'state', of.word('active'), ['odoo']);
  yield* fact(subject, 'edition', of.word(edition), ['odoo', 'edition']);
  const repositories = Object.entries(addons?.oca?.repositories ?? {});
  const foreign = repositories.flatMap(([name, one]) =>
    (one.modules ?? []).map(
      (module, at) =>
        [module, ['odoo', 'addons', 'oca', 'repositories', name, 'modules', at]] as const,
    ),
  );
  for (const [at, module] of modules.entries())
    yield* fact(subject, 'module-list', of.name(module), ['odoo', 'modules', at]);
  for (const [module, path] of foreign) yield* fact(subject, 'module-list', of.name(module), path);
  const all = deployments.flatMap(({ odoos }) => odoos)[0]?.modules.length ?? 0;
  if (all > 0) yield* fact(subject, 'module-count', of.count(all), ['odoo', 'modules']);
  for (const [attribute, list, at] of [
    ['own-module-count', modules, ['odoo', 'modules']],
    ['oca-module-count', foreign, ['odoo', 'addons', 'oca', 'repositories']],
  ] as const) {
    if (list.length === 0) continue;
    yield* fact(subject, attribute, of.count(list.length), at);
    yield* fact(subject, 'module-count', of.count(list.length), at);
  }
  yield* fact(subject, 'mail-host', of.domain(mail?.host), ['odoo', 'mail', 'host']);
  yield* fact(subject, 'mail-port', of.port(mail?.port), ['odoo', 'mail', 'port']);
  yield* fact(subject, 'mail-domain', of.domain(mail?.domain), ['odoo', 'mail', 'domain']);
  yield* fact(subject, 'mail-encryption', of.word(mail?.encryption), [
    'odoo',
    'mail',
    'encryption',
  ]);
  yield* fact(subject, 'secret-name', of.name(mail?.password), ['odoo', 'mail', 'password']);
  yield* fact(subject, 'telemetry', of.word(settings.policies?.['odoo-telemetry']), [
    'policies',
    'odoo-telemetry',
  ]);
}
