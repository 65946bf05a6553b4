import { canonical } from '../compare/canonical.ts';
import { settled } from '../differs/compose/read.ts';
import type { Compose, Service } from '../differs/compose/read.ts';
import { servicesByName } from './compose-files.ts';
import type { ComposePair } from './compose-files.ts';

/** What `docker compose up -d` does with the containers of a file. */
export interface ContainerChanges {
  readonly created: readonly string[];
  readonly recreated: readonly string[];
  /** Still running, and in no file any more. */
  readonly orphaned: readonly string[];
}

/** Which containers come, are replaced, and are left over. Names of services. */
export function containerChanges({ was, is }: ComposePair): ContainerChanges {
  const before = servicesByName(was);
  const after = servicesByName(is);
  return {
    created: [...after.keys()].filter((name) => !before.has(name)),
    recreated: [...after].flatMap(([name, service]) => {
      const old = before.get(name);
      if (old === undefined || was === undefined || is === undefined) return [];
      return configOf(was, old) === configOf(is, service) ? [] : [name];
    }),
    orphaned: [...before.keys()].filter((name) => !after.has(name)),
  };
}

/** Compose leaves these out of the hash that tells whether a container is up to date (compose v2, pkg/compose/hash.go). */
const UNHASHED = new Set(['build', 'depends_on', 'profiles', 'pull_policy', 'scale']);

/** What a container is made from: its service, and the networks, volumes and secrets that it uses. */
function configOf({ documents }: Compose, { value }: Service): string {
  const own = Object.entries(value).filter(([key]) => !UNHASHED.has(key));
  const shared = documents.flatMap(({ value: root }) =>
    ['networks', 'volumes', 'secrets', 'configs'].map((section) => {
      const names = namesIn(section, value[section]);
      const entries = Object.hasOwn(root, section) ? root[section] : undefined;
      return Object.entries(typeof entries === 'object' && entries !== null ? entries : {}).filter(
        ([name]) => names.has(name),
      );
    }),
  );
  return canonical(settled([Object.fromEntries(own), shared]));
}

/** Networks, volumes, secrets and configs that a service names, in the short and the long form. */
function namesIn(section: string, value: unknown): ReadonlySet<string> {
  if (value === undefined) return new Set(section === 'networks' ? ['default'] : []);
  if (!Array.isArray(value))
    return new Set(Object.keys(typeof value === 'object' ? (value ?? {}) : {}));
  return new Set(
    value.map((item: unknown) => {
      if (typeof item === 'string') return item.split(':')[0] ?? item;
      if (typeof item !== 'object' || item === null || !('source' in item)) return '';
      return String(item.source);
    }),
  );
}
