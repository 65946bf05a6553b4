/**
 * File names for ids, in the same order: plain characters only, so that they need no quotes in any
 * script or listing. Ids that would share a name are told apart by a number.
 */
export function fileStems(prefix: string, ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = `${prefix}-${id.replaceAll(/[^A-Za-z0-9._-]+/g, '-')}`;
    let stem = plain;
    for (let n = 2; taken.has(stem); n += 1) stem = `${plain}-${n}`;
    taken.add(stem);
    return stem;
  });
}
