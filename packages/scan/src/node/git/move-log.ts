/** What one commit did to a path: `to` undefined where it deleted it. */
interface Change {
  readonly from: string;
  readonly to: string | undefined;
}

/** Stands before each commit: `--format=%x01`. */
const COMMIT = '\u0001';

/**
 * Reads `git log -z --name-status` of renames and deletions, newest commit first, and tells where each of the asked paths is now.
 * The newest commit that took a path away counts; from there the way goes on through newer commits.
 */
export function finalPaths(log: string, asked: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(asked);
  const answers = new Map<string, string | undefined>();
  /** What newer commits made of a path, as it was called after the commit that is looked at. */
  const later = new Map<string, string | undefined>();
  for (const changes of commitsOf(log)) {
    const folders = movedFolders(changes, wanted);
    const now = [...changes, ...folders].map(
      ({ from, to }) => [from, followed(to, later)] as const,
    );
    for (const [from, to] of now) {
      if (wanted.has(from) && !answers.has(from)) answers.set(from, to);
    }
    for (const [from, to] of now) later.set(from, to);
  }
  return new Map(
    [...answers].flatMap(([from, to]) => (to === undefined || to === from ? [] : [[from, to]])),
  );
}

/** Through what newer commits did to the path, or to a folder that it lies in. */
function followed(
  path: string | undefined,
  later: ReadonlyMap<string, string | undefined>,
): string | undefined {
  if (path === undefined) return undefined;
  if (later.has(path)) return later.get(path);
  return path;
}

function commitsOf(log: string): readonly (readonly Change[])[] {
  return log.split(COMMIT).flatMap((part) => {
    const changes = changesIn(part.split('\0'));
    return changes.length === 0 ? [] : [changes];
  });
}

/** `R087`, old and new name, or `D` and a name, each a field of its own; the first may follow an end of line. */
function changesIn(fields: readonly string[]): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at < fields.length;) {
    const status = (fields[at] ?? '').trim();
    const from = fields[at + 1] ?? '';
    if (/^R\d*$/.test(status)) {
      const to = fields[at + 2] ?? '';
      if (from !== '' && to !== '') changes.push({ from, to });
      at += 3;
    } else if (status === 'D') {
      changes.push({ from, to: undefined });
      at += 2;
    } else {
      at += 1;
    }
  }
  return changes;
}

/**
 * Folders of which a commit took all changed files to one other place: those that are asked for, and those that such a one became.
 * A folder of which a file was deleted, or went elsewhere, did not move whole.
 */
function movedFolders(changes: readonly Change[], wanted: ReadonlySet<string>): readonly Change[] {
  const moves = new Map<string, string | undefined>();
  for (const { from, to } of changes) {
    for (let slash = from.lastIndexOf('/'); slash > 0; slash = from.lastIndexOf('/', slash - 1)) {
      const folder = from.slice(0, slash);
      const rest = from.slice(slash);
      const target = to?.endsWith(rest) === true ? to.slice(0, -rest.length) : undefined;
      const known = moves.has(folder) ? moves.get(folder) : target;
      moves.set(folder, known === target ? target : undefined);
    }
  }
  return [...moves].flatMap(([from, to]) => {
    if (to === '' || to === from) return [];
    // Deletions count where the folder is asked for; others only end no way.
    return to === undefined && !wanted.has(from) ? [] : [{ from, to }];
  });
}
