import { caseKey, parentsOf } from './safe-path.ts';

/** Two paths that cannot both be files on every disk. */
export interface Collision {
  readonly first: string;
  /** The later one in the list. */
  readonly second: string;
  /** Position of `second` in the list. */
  readonly index: number;
  /** `same`: equal; `case`: equal on a case-insensitive disk; `nested`: one would be a folder of the other. */
  readonly kind: 'same' | 'case' | 'nested';
}

/** Every path of the list that collides with another one; at most one collision a path. */
export function findCollisions(paths: readonly string[]): readonly Collision[] {
  const files = new Map<string, string>();
  const collisions: Collision[] = [];
  for (const [index, second] of paths.entries()) {
    const first = files.get(caseKey(second));
    if (first === undefined) files.set(caseKey(second), second);
    else collisions.push({ first, second, index, kind: first === second ? 'same' : 'case' });
  }
  for (const [index, second] of paths.entries()) {
    const above = parentsOf(second).find((parent) => files.has(caseKey(parent)));
    if (above === undefined) continue;
    const first = files.get(caseKey(above)) ?? above;
    collisions.push({ first, second, index, kind: 'nested' });
  }
  return collisions;
}

/** A collision as a sentence without its full stop. */
export function describeCollision({ first, second, kind }: Collision): string {
  if (kind === 'same') return `${JSON.stringify(second)} is listed twice`;
  if (kind === 'case') {
    return `${JSON.stringify(first)} and ${JSON.stringify(second)} differ only in case`;
  }
  return `${JSON.stringify(first)} is a file, and ${JSON.stringify(second)} needs it to be a folder`;
}
