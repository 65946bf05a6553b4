import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';

/** Longer texts (both together, UTF-16 units) are not compared line by line. */
const TEXT_LIMIT = 2 * 1024 * 1024;

/** More changed lines than a person reads; Myers' time grows with their square. */
const EDIT_LIMIT = 2000;

/**
 * The unified diff between two texts of one file, as `git apply` and `patch` read it; empty when they
 * are equal. Texts too long or too different to compare get the two header lines and a comment.
 */
export function unifiedDiff(
  oldText: string,
  newText: string,
  { path, context = 3 }: { readonly path: string; readonly context?: number },
): string {
  if (oldText === newText) return '';
  const [oldName, newName] = [`a/${path}`, `b/${path}`];
  const patch =
    oldText.length + newText.length > TEXT_LIMIT
      ? undefined
      : structuredPatch(oldName, newName, oldText, newText, '', '', {
          context,
          maxEditLength: EDIT_LIMIT,
        });
  if (patch !== undefined) return formatPatch(patch, FILE_HEADERS_ONLY);
  const counts = `${lineCount(oldText)} lines before, ${lineCount(newText)} after`;
  return `--- ${oldName}\n+++ ${newName}\n# too different to show: ${counts}\n`;
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0);
}
