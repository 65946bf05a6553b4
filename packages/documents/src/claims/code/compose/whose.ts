import type { ComposeService } from '@stackwright/syntax/compose';
import type { SubjectKind } from '../../../subject/subject.ts';
import { thingNamed } from '../names.ts';
import type { Named } from '../names.ts';
import type { Target } from '../said.ts';
import type { Scene } from '../scene.ts';

export const CONTAINER_KINDS: readonly SubjectKind[] = ['service', 'server', 'edge'];
/** Keys that people give the container of their database, and the programs that such containers run. */
const DATABASES: ReadonlySet<string> = new Set([
  'db',
  'database',
  'postgres',
  'postgresql',
  'pg',
  'postgres-db',
]);
const PROXIES: ReadonlySet<string> = new Set([
  'nginx',
  'proxy',
  'reverse-proxy',
  'edge',
  'web-proxy',
]);

/**
 * The thing that a service of Compose is: by its key or its container's name, else, which is only likely, by its image. A fragment
 * without a key is what the words around it name.
 */
export function targetOf(
  scene: Scene,
  { name, containerName, image }: ComposeService,
  hasKey: boolean,
  at: number,
): Target {
  const around = scene.environmentAt(at);
  const byContainer =
    containerName && thingNamed(scene.scope, containerName.value, CONTAINER_KINDS, around);
  const named = (hasKey ? keyNamed(scene, name, around) : undefined) ?? byContainer;
  const environment = around ?? byContainer?.environment ?? named?.environment;
  if (named !== undefined) return { subject: named.subject, environment, sure: 'certain' };
  const byWords = hasKey ? undefined : scene.subjectFor('container', at);
  const byImage = image && keyNamed(scene, programOf(image.value), around);
  return { subject: byWords ?? byImage?.subject, environment, sure: 'likely' };
}

/** What the key of a service, or the name by which others on its network reach it, stands for. */
export function keyNamed(
  { scope }: Scene,
  key: string,
  environment: string | undefined,
): Named | undefined {
  const lower = key.toLowerCase();
  if (DATABASES.has(lower)) return thingNamed(scope, 'database container', ['server'], environment);
  if (PROXIES.has(lower)) return thingNamed(scope, 'nginx', ['edge'], environment);
  return thingNamed(scope, key, CONTAINER_KINDS, environment);
}

/** `apache/superset:4.1` is superset. */
function programOf(image: string): string {
  return (image.split('/').at(-1) ?? '').replace(/[:@].*$/, '');
}
