import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../../subject/subject.ts';
import { parseImage } from '../../value/readers/image.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { hostNames } from './host-names.ts';
import { sizeValue } from './units.ts';

/** Services as declared: also those that do not run yet, or not here. */
export function* serviceFacts(stack: ResolvedStack): Generator<Fact> {
  const { settings, deployments } = stack;
  const running = new Set(deployments.flatMap(({ workloads }) => workloads.map(({ id }) => id)));
  for (const [id, service] of Object.entries(settings.services ?? {})) {
    const subject: Subject = { kind: 'service', id };
    const at = (...steps: readonly string[]) => ['services', id, ...steps];
    yield* fact(subject, 'state', of.word(service.state), at('state'));
    for (const [name, value] of Object.entries(service.environment ?? {})) {
      yield* fact(subject, 'secret-name', of.name(secretOf(value)), at('environment', name));
      if (/^(?:TZ|GENERIC_TIMEZONE)$/.test(name) && typeof value === 'string')
        yield* fact(subject, 'timezone', of.timezone(value), at('environment', name));
    }
    if (running.has(id)) continue;
    // Nothing is rendered of these, and yet the stack says what they will be.
    yield* fact(subject, 'port', of.port(service.port), at('port'));
    yield* fact(
      subject,
      'image',
      service.image === undefined ? undefined : parseImage(service.image),
      at('image'),
    );
    yield* fact(subject, 'memory', sizeValue(service.memory), at('memory'));
    yield* fact(subject, 'health-route', of.route(service.health?.path), at('health', 'path'));
    for (const name of hostNames(stack, service.host))
      yield* fact(subject, 'host', name, at('host'));
    yield* fact(subject, 'upstream', of.domain(service.target), at('target'));
    yield* fact(subject, 'domain', of.domain(fullName(stack, service.domain)), at('domain'));
  }
}

/** What has no vhost has a name all the same. A relative one is in the only zone. */
function fullName({ zones }: ResolvedStack, domain: string | undefined): string | undefined {
  const [zone, ...others] = zones;
  if (domain === undefined || others.length > 0) return undefined;
  if (domain.includes('.') || zone === undefined) return domain.includes('.') ? domain : undefined;
  return domain === '@' ? zone.name : `${domain}.${zone.name}`;
}

function secretOf(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    'secret' in value &&
    typeof value.secret === 'string'
    ? value.secret
    : undefined;
}
