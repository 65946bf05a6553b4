import type { Mention } from '@stackwright/documents';

/**
 * How a document would write another path in place of the one that it names: as seen from the root or from itself, with what
 * stands behind it. Undefined where that is not to be told: in a drawn tree a line is a name alone, and of
 * commands that went to a folder only the folder is wrong.
 */
export function writtenPath(
  to: string,
  file: string,
  { kind, text, paths = [], drawing, checkout }: Mention,
): string | undefined {
  const [, path = '', behind = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  // In a link a blank ends the target, and other signs are escaped.
  if (drawing !== undefined || checkout !== undefined || (kind === 'link' && /[^\w./@+-]/.test(to)))
    return undefined;
  const slash = path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) return `/${to}${slash}${behind}`;
  const here = path.startsWith('./') ? './' : '';
  const plain = path.replace(/^\.\//, '').replace(/\/$/, '');
  const isFromRoot = kind === 'path' && paths.includes(plain);
  // A workflow is named by its file's name alone.
  if (kind === 'path' && !isFromRoot && !path.includes('/')) return undefined;
  const target = isFromRoot ? to : relative(file, to);
  return `${target.startsWith('../') ? '' : here}${target}${slash}${behind}`;
}

/** A path of the repository as seen from the folder of a file. */
function relative(file: string, to: string): string {
  const from = file.split('/').slice(0, -1);
  const parts = to.split('/');
  let common = 0;
  while (common < from.length && common < parts.length - 1 && from[common] === parts[common])
    common += 1;
  return [...from.slice(common).map(() => '..'), ...parts.slice(common)].join('/');
}
