import { join } from 'node:path';
import { entriesOf, programPath } from '../program.ts';

/** Paths of these programs when the machine has all of them; none when one is missing. */
export function allPrograms(...names: readonly string[]): readonly string[] {
  try {
    return names.map((name) =>
      name === 'postgres' ? join(postgresBin(), name) : programPath(name),
    );
  } catch {
    return [];
  }
}

/** Directory of the newest installed server's programs: Debian keeps them out of PATH. */
export function postgresBin(): string {
  const base = '/usr/lib/postgresql';
  const [newest] = entriesOf(base)
    .filter((name) => entriesOf(join(base, name, 'bin')).includes('initdb'))
    .toSorted((a, b) => Number(b) - Number(a));
  if (newest !== undefined) return join(base, newest, 'bin');
  throw new Error('This test needs a PostgreSQL server: run tools/setup/programs.sh.');
}
