import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import { parseDuration, approximateSeconds } from '@stackwright/schema';
import { FIREWALL, STACK_OBJECTIVE, TOTAL_COST } from '../../subject/ids.ts';
import type { Subject } from '../../subject/subject.ts';
import { findValues } from '../../value/find-values.ts';
import type { Value } from '../../value/value.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { durationValue, shareValue } from './units.ts';

/** Objectives, alerts, costs and the firewall. */
export function* promiseFacts(stack: ResolvedStack): Generator<Fact> {
  yield* objectiveFacts(stack);
  yield* alertFacts(stack);
  yield* costFacts(stack);
  yield* firewallFacts(stack);
}

function* objectiveFacts({
  name,
  settings: { objectives, backups, services },
}: ResolvedStack): Generator<Fact> {
  const at = (...steps: readonly string[]): Path => ['objectives', ...steps];
  const recovering: readonly Subject[] = Object.keys(backups ?? {}).map((id) => ({
    kind: 'backup',
    id,
  }));
  for (const subject of [STACK_OBJECTIVE, { kind: 'stack', id: name } as const, ...recovering]) {
    yield* fact(
      subject,
      'recovery-time',
      durationValue(objectives?.['recovery-time']),
      at('recovery-time'),
    );
    yield* fact(
      subject,
      'recovery-point',
      durationValue(objectives?.['recovery-point']),
      at('recovery-point'),
    );
    if (subject.kind === 'backup') continue;
    yield* fact(subject, 'availability', shareValue(objectives?.availability), at('availability'));
    yield* fact(subject, 'latency', durationValue(objectives?.['latency-p95']), at('latency-p95'));
    yield* fact(
      subject,
      'throughput',
      of.count(objectives?.['requests-per-minute']),
      at('requests-per-minute'),
    );
  }
  const promised = Object.entries(objectives?.services ?? {});
  const subjects = promised.flatMap(([id, one]) =>
    (['objective', ...(id in (services ?? {}) ? (['service'] as const) : [])] as const).map(
      (kind) => [{ kind, id } as const, id, one] as const,
    ),
  );
  for (const [subject, id, one] of subjects) {
    yield* fact(
      subject,
      'latency',
      milliseconds(one['latency-p95']),
      at('services', id, 'latency-p95'),
    );
    yield* fact(
      subject,
      'availability',
      shareValue(one.availability),
      at('services', id, 'availability'),
    );
  }
}

function milliseconds(text: string | undefined): Value | undefined {
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && of.duration(approximateSeconds(duration));
}

function* alertFacts({ name, settings: { monitoring } }: ResolvedStack): Generator<Fact> {
  const whole: Subject = { kind: 'stack', id: name };
  const probe = durationValue(monitoring?.['probe-every']);
  yield* fact(whole, 'probe-interval', probe, ['monitoring', 'probe-every']);
  for (const [id, { kind, to }] of Object.entries(monitoring?.channels ?? {}))
    for (const subject of [whole, { kind: 'channel', id } as const]) {
      const at = ['monitoring', 'channels', id];
      yield* fact(subject, 'channel', of.name(id), at);
      if (kind !== id) yield* fact(subject, 'channel', of.name(kind), [...at, 'kind']);
      yield* fact(subject, 'channel', of.text(to), [...at, 'to']);
    }
  for (const [id, { when, severity, channels = [] }] of Object.entries(monitoring?.alerts ?? {})) {
    const subject: Subject = { kind: 'alert', id };
    const at = ['monitoring', 'alerts', id];
    for (const { value } of findValues(when))
      yield* fact(subject, 'threshold', value, [...at, 'when']);
    yield* fact(subject, 'severity', of.word(severity), [...at, 'severity']);
    yield* fact(subject, 'probe-interval', probe, ['monitoring', 'probe-every']);
    for (const [index, channel] of channels.entries()) {
      yield* fact(subject, 'channel', of.name(channel), [...at, 'channels', index]);
      const { kind, to } = monitoring?.channels?.[channel] ?? {};
      if (kind !== channel)
        yield* fact(subject, 'channel', of.name(kind), ['monitoring', 'channels', channel, 'kind']);
      yield* fact(subject, 'channel', of.text(to), ['monitoring', 'channels', channel, 'to']);
    }
  }
}

function* costFacts({ name, settings: { costs } }: ResolvedStack): Generator<Fact> {
  const { currency = '', lines = {} } = costs ?? {};
  const monthly = (amount: number): Value => ({ kind: 'money', amount, currency, per: 'month' });
  for (const [id, line] of Object.entries(lines)) {
    const at = ['costs', 'lines', id, 'monthly'];
    yield* fact({ kind: 'cost', id }, 'cost', monthly(line.monthly), at);
    const [section, thing] = line.for?.split('.') ?? [];
    const kind =
      section === 'hosts'
        ? 'host'
        : section === 'services'
          ? 'service'
          : section === 'databases'
            ? 'server'
            : undefined;
    if (kind !== undefined && thing !== undefined)
      yield* fact({ kind, id: thing }, 'cost', monthly(line.monthly), at);
  }
  const amounts = Object.values(lines).map((line) => line.monthly);
  if (amounts.length === 0) return;
  // Cents are summed, so that no sum ends in 0.30000000000000004.
  const total = monthly(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100);
  yield* fact(TOTAL_COST, 'cost', total, ['costs', 'lines']);
  yield* fact({ kind: 'stack', id: name }, 'cost', total, ['costs', 'lines']);
}

function* firewallFacts({ hosts, settings: { firewall } }: ResolvedStack): Generator<Fact> {
  for (const [index, rule] of (firewall?.allow ?? []).entries()) {
    const [, digits, protocol] = /^(\d+)(?:\/(tcp|udp))?/.exec(rule) ?? [];
    const port = of.port(
      digits === undefined ? undefined : Number(digits),
      protocol === 'udp' ? 'udp' : 'tcp',
    );
    const at = ['firewall', 'allow', index];
    yield* fact(FIREWALL, 'open-port', port, at);
    for (const { id, local } of hosts)
      if (!local) yield* fact({ kind: 'host', id }, 'open-port', port, at);
  }
  yield* fact(FIREWALL, 'ban-attempts', of.count(firewall?.ban?.attempts), [
    'firewall',
    'ban',
    'attempts',
  ]);
}
