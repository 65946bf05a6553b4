import type { ComposeService } from '@stackwright/syntax/compose';
import type { ParsedFile } from '../../subject.ts';
import { resolvePosix } from './posix-path.ts';

/**
 * The image that a service is built on and whose entrypoint it keeps: FROM of the last stage of its Dockerfile.
 * Undefined where nothing is built, the Dockerfile was not read, or it names an entrypoint of its own.
 */
export function builtImage(
  service: ComposeService,
  compose: string,
  dockerfiles: readonly ParsedFile<'dockerfile'>[],
): string | undefined {
  if (service.value['entrypoint'] !== undefined) return undefined;
  const path = dockerfileOf(service.value['build']);
  if (path === undefined) return undefined;
  const { model } = dockerfiles.find(({ file }) => file === resolvePosix(compose, path)) ?? {};
  if (model === undefined) return undefined;
  const own = model.instructions.some(
    ({ name, stage, text }) =>
      name === 'ENTRYPOINT' && stage === model.stages.length - 1 && !BASES_OWN.test(text),
  );
  const last = model.stages.at(-1);
  return own || last === undefined || last.internal ? undefined : last.image.text;
}

/** What official images call theirs: the one of the base, or a copy of it. */
const BASES_OWN = /\/(?:docker-)?entrypoint\.sh\b/;

/** As the compose file says it; undefined for what is written in place, and for a stage that is not the last. */
function dockerfileOf(build: unknown): string | undefined {
  if (typeof build === 'string') return `${build}/Dockerfile`;
  if (typeof build !== 'object' || build === null) return undefined;
  if ('dockerfile_inline' in build || 'target' in build) return undefined;
  const folder = 'context' in build && typeof build.context === 'string' ? build.context : '.';
  const name =
    'dockerfile' in build && typeof build.dockerfile === 'string' ? build.dockerfile : 'Dockerfile';
  return name.startsWith('/') ? name : `${folder}/${name}`;
}
