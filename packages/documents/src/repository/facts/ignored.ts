import { folderOf } from '../paths/resolve.ts';

interface Pattern {
  /** Folder of the `.gitignore`. */
  readonly base: string;
  readonly matches: RegExp;
  readonly isNegated: boolean;
}

/**
 * Whether git is told not to track a path, by the texts of the repository's `.gitignore` files; the last pattern that matches the
 * path or a folder above it decides. Source: gitignore(5).
 */
export function ignoredBy(texts: ReadonlyMap<string, string>): (path: string) => boolean {
  const patterns = [...texts]
    .toSorted(([a], [b]) => a.split('/').length - b.split('/').length)
    .flatMap(([file, text]) =>
      text.split(/\r?\n/).flatMap((line) => patternOf(folderOf(file), line)),
    );
  const matches = (path: string): boolean => {
    const found = patterns.findLast(({ base, matches }) => {
      if (base !== '' && !path.startsWith(`${base}/`)) return false;
      return matches.test(base === '' ? path : path.slice(base.length + 1));
    });
    return found !== undefined && !found.isNegated;
  };
  const known = new Map<string, boolean>();
  const isMatched = (path: string): boolean => {
    const told = known.get(path) ?? matches(path);
    known.set(path, told);
    return told;
  };
  return (path) => {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1))
      if (isMatched(path.slice(0, slash))) return true;
    return isMatched(path);
  };
}

function patternOf(base: string, line: string): readonly Pattern[] {
  const trimmed = line.replace(/(?<!\\)\s+$/, '');
  if (trimmed === '' || trimmed.startsWith('#')) return [];
  const isNegated = trimmed.startsWith('!');
  const body = (isNegated ? trimmed.slice(1) : trimmed).replace(/\/+$/, '');
  if (body === '' || body.length > 300 || (body.match(/\*/g)?.length ?? 0) > 6) return [];
  const isRooted = body.includes('/');
  const source = body
    .replace(/^\//, '')
    .replace(/[.+^${}()|\\]/g, String.raw`\$&`)
    .replaceAll(/\*\*\/|\/\*\*$|\*\*|\*|\?/g, (sign) => {
      if (sign === '**/') return '(?:[^/]+/)*';
      if (sign === '/**') return '/.+';
      return sign === '?' ? '[^/]' : '[^/]*';
    });
  try {
    return [
      { base, isNegated, matches: new RegExp(`^${isRooted ? '' : '(?:[^/]+/)*'}${source}$`) },
    ];
  } catch {
    return [];
  }
}
