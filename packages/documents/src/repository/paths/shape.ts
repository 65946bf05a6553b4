import {
  BARE_FILES,
  ENDINGS,
  FOREIGN_STARTS,
  LEFT_OUT,
  PLACEHOLDER,
  TOP_FOLDERS,
} from './words.ts';

/** A word that looks like a path of a repository. */
export interface PathWord {
  /** `/` between parts; `./` and a final slash taken away, `..` kept. For a pattern, the folder that it is of. */
  readonly path: string;
  readonly isFolder: boolean;
  /** Begins with `./` or `../`: meant from where one stands. */
  readonly isDotted: boolean;
  /** Has an ending that files have, or is a file that has none by custom. */
  readonly isFile: boolean;
  /** First part is a folder that many repositories have at their top. */
  readonly isTop: boolean;
  /** Number of parts. */
  readonly parts: number;
}

const PART = /^(?:\.\.|[\p{L}\p{N}._@+~-]+)$/u;
const LINES = /(?::\d+(?:[-:,]\d+)*|#L\d+(?:-L?\d+)?)$/;
const LONGEST = 200;

/**
 * Reads a word as a relative path. Undefined for all that cannot be one of this repository: absolute paths, addresses, packages,
 * patterns without a folder, placeholders, what builds leave behind.
 */
export function pathWordOf(word: string): PathWord | undefined {
  if (word.length > LONGEST || word.length < 3) return undefined;
  const bare = word.replace(LINES, '').replace(/[#?].*$/, '');
  const whole = bare.includes('*') ? folderOfPattern(bare) : bare;
  if (whole === undefined || /^[/~@-]|[:\\$<>{}|%*]|\.\.\.|\/\//.test(whole)) return undefined;
  const isDotted = /^\.\.?\//.test(whole);
  const path = whole.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
  const parts = path.split('/');
  const own = parts.filter((part) => part !== '..');
  const [first = '', last = ''] = [own[0], own.at(-1)];
  if (own.length === 0 || !parts.every((part) => PART.test(part))) return undefined;
  if (own.some((part) => LEFT_OUT.has(part) || PLACEHOLDER.test(part)) || last.endsWith('.env'))
    return undefined;
  if (!isDotted && (FOREIGN_STARTS.has(first) || isDomain(first, own.length))) return undefined;
  // `Kiln.Service` is a name in code.
  const ending = /[^.]\.([a-z][a-z\d_]*|[A-Z][A-Z\d_]*)$/.exec(last)?.[1]?.toLowerCase();
  return {
    path,
    isDotted,
    isFolder: bare !== whole || bare.endsWith('/'),
    isFile: bare === whole && ((ending !== undefined && ENDINGS.has(ending)) || isBareFile(last)),
    isTop: TOP_FOLDERS.has(first) && own.length > 1,
    parts: own.length,
  };
}

function isBareFile(name: string): boolean {
  return (
    BARE_FILES.has(name) ||
    /^(?:Dockerfile|\.env)\.[\w.-]+$|^\.git(?:ignore|modules|attributes)$/.test(name)
  );
}

/** `docs/*.md` is of `docs`; a pattern that may be of anything is of nothing. */
function folderOfPattern(pattern: string): string | undefined {
  const folder = pattern.slice(0, pattern.indexOf('*')).replace(/[^/]*$/, '');
  return folder.replace(/^\.\//, '').includes('/') ? folder.replace(/\/$/, '') : undefined;
}

/** `example.com/x`, `github.com/owner/x`; `conf.d/x` and `18.0/x` are none. */
function isDomain(first: string, parts: number): boolean {
  if (parts < 2) return false;
  const match = /^[\w-]+(?:\.[\w-]+)*\.([a-z]{2,})$/i.exec(first);
  return match !== null && match[1] !== 'd';
}

/** Whether a word in code marks may be taken for a path: `a/b.md`, `docs/runbooks`, `tools/x/`, `./x.sh`. */
export function isCodePath({ parts, isFile, isFolder, isTop, isDotted }: PathWord): boolean {
  if (parts < 2) return isDotted && isFile;
  return isFile || isTop || (isFolder && parts >= 2);
}

/** Whether a word among other words may be taken for one: an ending, or a known folder with a slash at the end. */
export function isProsePath({ parts, isFile, isFolder, isTop }: PathWord): boolean {
  return parts > 1 && (isFile || (isTop && isFolder));
}
