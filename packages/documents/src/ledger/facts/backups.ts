import type { ResolvedStack } from '@stackwright/schema';
import { approximateSeconds, parseDuration } from '@stackwright/schema';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';
import { durationValue, everySeconds, everyValue, minutesOf, timeValue } from './units.ts';

const TIERS = [
  ['daily', 'keep-daily', 86_400],
  ['weekly', 'keep-weekly', 604_800],
  ['monthly', 'keep-monthly', 2_629_746],
] as const;

/** When backups run, how long they are kept, and where. */
export function* backupFacts({ backups, settings }: ResolvedStack): Generator<Fact> {
  const seen = new Set<string>();
  for (const { path, deployment, directory, schedule, offsite, drill, mailTo } of backups) {
    const id = String(path[1]);
    const subject: Subject = { kind: 'backup', id };
    const { id: environment } = deployment.environment;
    const at = (...steps: readonly (string | number)[]) => [...path, ...steps];
    yield* fact(
      subject,
      'backup-directory',
      of.path(directory),
      ['hosts', deployment.host.id, 'directories', 'backups'],
      environment,
    );
    const { backups: root } = deployment.host.directories;
    yield* fact(
      subject,
      'backup-directory',
      of.path(root),
      ['hosts', deployment.host.id, 'directories', 'backups'],
      environment,
    );
    // A section that two hosts of one environment follow is said once.
    if (seen.has(id)) continue;
    seen.add(id);
    const minutes = minutesOf(schedule.at);
    yield* fact(
      subject,
      'backup-time',
      timeValue(schedule.at, schedule.timezone),
      at('at'),
      environment,
    );
    yield* fact(subject, 'backup-time', everyValue('day', minutes), at('at'), environment);
    yield* fact(subject, 'timezone', of.timezone(schedule.timezone), at('timezone'), environment);
    const declared = settings.backups?.[id];
    for (const [tier, attribute, every] of TIERS) {
      const keep = declared?.keep?.[tier];
      const duration = keep === undefined ? undefined : parseDuration(keep);
      for (const one of [attribute, 'retention'] as const) {
        yield* fact(subject, one, durationValue(keep), at('keep', tier), environment);
        // `7 daily copies` says the same in copies.
        const copies =
          duration === undefined
            ? undefined
            : Math.floor(approximateSeconds(duration) / every + 1e-6);
        yield* fact(subject, one, of.count(copies), at('keep', tier), environment);
        // Days are the number that `weekly: 30` leaves without its unit.
        const days = /^(\d+)d$/.exec(keep ?? '')?.[1];
        if (days !== undefined && tier !== 'daily' && one === attribute)
          yield* fact(subject, one, of.count(Number(days)), at('keep', tier), environment);
      }
    }
    yield* fact(
      subject,
      'recovery-window',
      durationValue(declared?.['point-in-time']?.window),
      at('point-in-time', 'window'),
      environment,
    );
    yield* fact(subject, 'channel', of.text(mailTo), at('mail-to'), environment);
    for (const [index, recipient] of (declared?.recipients ?? []).entries())
      yield* fact(subject, 'secret-name', of.name(recipient), at('recipients', index), environment);
    if (drill !== undefined) {
      yield* fact(
        subject,
        'drill-interval',
        everyValue(drill.every, minutesOf(drill.at)),
        at('drill', 'every'),
        environment,
      );
      yield* fact(
        subject,
        'drill-interval',
        of.duration(everySeconds(drill.every)),
        at('drill', 'every'),
        environment,
      );
    }
    if (offsite?.kind !== 's3') continue;
    yield* fact(subject, 'bucket', of.name(offsite.bucket), at('offsite', 'bucket'), environment);
    yield* fact(subject, 'backup-prefix', of.name(offsite.prefix), at('offsite'), environment);
    yield* fact(subject, 'region', of.word(offsite.region), at('offsite', 'region'), environment);
    yield* fact(
      subject,
      'provider',
      of.word(offsite.provider),
      at('offsite', 'provider'),
      environment,
    );
    yield* fact(
      subject,
      'secret-name',
      of.name(offsite.accessKey),
      at('offsite', 'access-key'),
      environment,
    );
    yield* fact(
      subject,
      'secret-name',
      of.name(offsite.secretKey),
      at('offsite', 'secret-key'),
      environment,
    );
  }
}
