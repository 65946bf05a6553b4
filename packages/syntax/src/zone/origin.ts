/** The zone that a file's name tells: `db.example.com`, `example.com.zone`; undefined when it tells none. */
export function originOfZoneFile(file: string): string | undefined {
  const base = file.split('/').at(-1) ?? file;
  const name = base
    .replace(/^(?:db|zone|named|pri|master)\./i, '')
    .replace(/\.(?:zone|db|hosts|dns|txt)$/i, '');
  const labels = name.split('.');
  const isName = labels.length > 1 && labels.every((label) => /^[\w](?:[\w-]*[\w])?$/.test(label));
  return isName && name !== base ? `${name.toLowerCase()}.` : undefined;
}
