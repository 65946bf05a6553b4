import { MANIFEST, WORK_FOLDER } from './names.ts';

/** Longest path in UTF-16 units: well below PATH_MAX (4096 bytes) with the output folder before it. */
const PATH_LIMIT = 512;

/** Longest file name in bytes on ext4, xfs, apfs and ntfs. */
const NAME_LIMIT = 255;

/**
 * Why a path may not be written, replaced or deleted below the output folder, as the end of a sentence
 * (`it leaves the output folder`); undefined when it may. Pure text: symlinks are the disk's business.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > PATH_LIMIT) return `it is longer than ${PATH_LIMIT} characters`;
  if (/\p{Cc}/u.test(path)) return 'it holds a control character';
  if (/\p{Surrogate}/u.test(path)) return 'it is not well-formed Unicode';
  if (path.includes('\\')) return 'it holds a backslash';
  if (path.startsWith('/')) return 'it is absolute';
  if (/^[A-Za-z]:/.test(path)) return 'it starts with a drive letter';
  const names = path.split('/');
  if (names.includes('..')) return 'it leaves the output folder';
  if (names.some((name) => name === '' || name === '.')) return 'it holds an empty or "." part';
  if (names.some((name) => byteLength(name) > NAME_LIMIT)) {
    return `a part is longer than ${NAME_LIMIT} bytes`;
  }
  const first = caseKey(names[0] ?? '');
  if (first === WORK_FOLDER || caseKey(path) === MANIFEST) return 'it is reserved for Stackwright';
  return undefined;
}

/** Equal for paths that a case-insensitive or normalising disk (macOS, Windows) takes for one. */
export function caseKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders above a path, outermost first: `a/b/c` has `a`, `a/b`. */
export function parentsOf(path: string): readonly string[] {
  const names = path.split('/');
  return names.slice(1).map((_, i) => names.slice(0, i + 1).join('/'));
}

/** Length in UTF-8, without an encoder (this code knows neither Node nor a browser). */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes += 1;
    else if (point < 0x800) bytes += 2;
    else bytes += point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
