/**
 * A path as written in a file, relative to where the file's own name starts: `./a` in `x/compose.yaml`
 * is `x/a`. An absolute path stays; `..` beyond the start is kept.
 */
export function resolvePosix(file: string, path: string): string {
  if (path.startsWith('/')) return path;
  const parts: string[] = [];
  for (const part of [...file.split('/').slice(0, -1), ...path.split('/')]) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return `${file.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
