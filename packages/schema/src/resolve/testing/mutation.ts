import * as fc from 'fast-check';

/** One change of a tree: where (shares of the way through its parts) and what happens there. */
export interface Mutation {
  readonly kind: 'delete' | 'replace' | 'rename' | 'duplicate' | 'swap' | 'copy-over';
  readonly at: number;
  readonly other: number;
  readonly value: unknown;
  readonly name: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** Values that a schema lets through here and there, and some that it never does. */
const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  65_535,
  1e21,
  0.5,
  '',
  '@',
  'odoo',
  'localhost',
  'production',
  'staging',
  'erp-prod',
  'constructor',
  'edge',
  'managed/odoo',
  'local/odoo',
  '1k',
  '1.1g',
  '9999999t',
  '1s',
  '9999999999y',
  '192.0.2.1',
  '2001:db8::1',
  '/srv/x',
  '16.0',
  '19.0',
  'container',
  'planned',
  'external',
  'placeholder',
  'active',
  'wildcard.*',
  {},
  [],
  ['production'],
  { from: 'domain' },
  { secret: 'A_SECRET' },
];

/** Names that mean something to JavaScript, to the schema or to the resolver. */
const names: readonly string[] = [
  'constructor',
  '__proto__',
  'toString',
  'production',
  'staging',
  'odoo',
  'edge',
  'local',
  'example.com',
  'a',
  '@',
  '',
];

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'replace', 'rename', 'duplicate', 'swap', 'copy-over'),
  at: share,
  other: share,
  value: fc.constantFrom(...values),
  name: fc.constantFrom(...names),
});

/** A part of a tree: the container that holds it, and its key there. */
interface Part {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** The tree with one change. The original stays as it is. */
export function mutate(tree: unknown, { kind, at, other, value, name }: Mutation): unknown {
  const copy = copyOf(tree);
  const parts = partsOf(copy);
  const here = parts[Math.floor(at * parts.length)];
  const there = parts[Math.floor(other * parts.length)];
  if (here === undefined || there === undefined) return copy;
  switch (kind) {
    case 'delete':
      remove(here);
      break;
    case 'replace':
      put(here, copyOf(value));
      break;
    case 'rename':
      if (!Array.isArray(here.holder)) {
        const moved = read(here);
        remove(here);
        here.holder[name] = moved;
      }
      break;
    case 'duplicate':
      if (Array.isArray(here.holder)) here.holder.push(copyOf(read(here)));
      else here.holder[name] = copyOf(read(here));
      break;
    case 'swap': {
      const [mine, theirs] = [copyOf(read(here)), copyOf(read(there))];
      put(here, theirs);
      put(there, mine);
      break;
    }
    case 'copy-over':
      put(here, copyOf(read(there)));
      break;
  }
  return copy;
}

function partsOf(tree: unknown): Part[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const holder = tree as Part['holder'];
  return Object.keys(holder).flatMap((key) => {
    const part = { holder, key };
    return [part, ...partsOf(read(part))];
  });
}

function read({ holder, key }: Part): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function put({ holder, key }: Part, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function remove({ holder, key }: Part): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

/** Without prototypes, so that `__proto__` is a name like any other. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.create(null) as Record<string, unknown>;
  for (const [key, item] of Object.entries(value)) copy[key] = copyOf(item);
  return copy;
}
