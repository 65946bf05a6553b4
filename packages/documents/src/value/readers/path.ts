import { matchAt, nothing, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';

const PATH = /\/(?:[\w.@%+~${}*-]+\/?)*/y;
/** First directories of a machine: what begins with one lies on a disk, the rest is answered by a server. */
const ROOTS: ReadonlySet<string> = new Set(
  'opt etc var srv home usr mnt root tmp run dev proc sys lib bin sbin boot media backup backups docker-entrypoint-initdb.d'.split(
    ' ',
  ),
);
const ROUTE_ROOTS_ON_DISK: ReadonlySet<string> = new Set(['app', 'data', 'workspace']);

/**
 * `/opt/odoo` and `/web/health`: a path where a machine has such a directory, else a route. Below `/app` and `/data`
 * either may be meant: with a second part they are paths. Patterns and placeholders are read over.
 */
export function readSlashed(text: string, at: number): Reading | undefined {
  const match = matchAt(PATH, text, at);
  if (match === null) return undefined;
  const written = match[0].replace(/[.]+$/, '');
  const end = at + written.length;
  if (!/[A-Za-z]/.test(written) || /\/\//.test(written))
    return nothing(end + (written.length === 0 ? 1 : 0));
  if (
    /[$*{}]/.test(written) ||
    (/^[<[(*${]/.test(text.slice(end, end + 1)) && written.endsWith('/'))
  )
    return nothing(end);
  return reading(slashed(written), at, end);
}

/** Which of both an absolute path is, without final `/`. */
export function slashed(written: string): {
  readonly kind: 'path' | 'route';
  readonly text: string;
} {
  const plain = written.length > 1 ? written.replace(/\/+$/, '') : written;
  const [, first = '', second] = plain.split('/');
  const onDisk = ROOTS.has(first) || (ROUTE_ROOTS_ON_DISK.has(first) && second !== undefined);
  return { kind: onDisk ? 'path' : 'route', text: plain };
}
