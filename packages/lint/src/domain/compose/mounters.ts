import { memoised } from '@stackwright/core';
import { isTrial, isTrialText } from '../../engine/trial-file.ts';
import type { ParsedFile } from '../../subject.ts';
import { servicesOf } from './compose-services.ts';
import { resolvePosix } from './posix-path.ts';

type Composes = readonly ParsedFile<'compose'>[];

/** Sources of the bind mounts of each compose file, as reports name them. */
const sourcesOf = memoised((composes: Composes) =>
  composes.map((compose) => ({
    compose,
    sources: servicesOf(compose.model).flatMap(({ volumes }) =>
      volumes.flatMap(({ type, source }) =>
        type === 'bind' && source !== undefined ? [resolvePosix(compose.file, source)] : [],
      ),
    ),
  })),
);

/** The compose files that mount a file, itself or a folder that it is in. A mount of all there is tells nothing. */
export function mountersOf(file: string, composes: Composes): Composes {
  return sourcesOf(composes).flatMap(({ compose, sources }) =>
    sources.some((source) => source !== '' && (file === source || file.startsWith(`${source}/`)))
      ? [compose]
      : [],
  );
}

/** True for a file that is mounted where somebody develops or tests, and nowhere else. */
export function isMountedForTrial(file: string, composes: Composes): boolean {
  const mounters = mountersOf(file, composes);
  return mounters.length > 0 && mounters.every((one) => isTrial(one.file) || isTrialText(one.text));
}
