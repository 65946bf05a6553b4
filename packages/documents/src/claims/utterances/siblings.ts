/** Keys whose value names the thing that the other keys beside it speak of. */
const NAMING: ReadonlySet<string> = new Set([
  'name',
  'host',
  'hostname',
  'server',
  'server name',
  'service',
  'container',
  'container name',
  'environment',
  'droplet',
  'droplet name',
  'database',
  'component',
  'app',
  'application',
  'machine',
  'instance',
]);

/** Longer texts are no names. */
const LONGEST = 60;

/** What pairs of one list or one table name; nothing where a key comes twice, since the list then tells of several things. */
export function siblingNames(
  pairs: readonly (readonly [key: string, value: string])[],
): readonly string[] {
  const names = new Map<string, string>();
  for (const [key, value] of pairs) {
    const word = key.toLowerCase().trim();
    if (!NAMING.has(word) || value === '' || value.length > LONGEST) continue;
    if (names.has(word)) return [];
    names.set(word, value);
  }
  return [...names.values()];
}
