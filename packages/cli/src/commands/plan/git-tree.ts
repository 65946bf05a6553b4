import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { MANIFEST, MANIFEST_LIMIT, readManifest } from '@stackwright/render';
import { mayBeLinted } from '@stackwright/lint';
import { isForeign } from '@stackwright/scan';
import { decodeText, TEXT_LIMIT, TOO_LARGE } from '../../read-text.ts';
import type { TextReading } from '../../read-text.ts';
import { git } from '../lint/list-files.ts';
import type { SourceTree } from './tree.ts';

/** A plain file of a commit. */
interface Blob {
  readonly id: string;
  readonly bytes: number;
}

/**
 * The files of a commit, read into memory: nothing is checked out, and no filter runs. Links and
 * submodules are left out. Undefined when git cannot read the commit.
 */
export function gitTree(cwd: string, commit: string): SourceTree | undefined {
  const blobs = blobsOf(cwd, commit);
  if (blobs === undefined) return undefined;
  const here = [...blobs.keys()].filter((name) => !name.startsWith('../') && !isForeign(name));
  const known = readBlobs(
    cwd,
    here.filter(mayBeLinted).flatMap((name) => blobs.get(name) ?? []),
  );
  if (known === undefined) return undefined;

  const bytesOf = (blob: Blob): Buffer | undefined =>
    known.get(blob.id) ?? readBlobs(cwd, [blob])?.get(blob.id);
  const read = (file: string, limit: number = TEXT_LIMIT): TextReading => {
    const blob = blobs.get(posix.normalize(file));
    if (blob === undefined) return { ok: false, kind: 'absent', why: 'there is no such file' };
    if (blob.bytes > limit) return { ok: false, kind: 'other', why: TOO_LARGE };
    const bytes = bytesOf(blob);
    if (bytes === undefined) return { ok: false, kind: 'broken', why: 'git cannot read it' };
    return decodeText(bytes);
  };
  return {
    targets: { files: here.map((file) => ({ file, isNamed: false })), skipped: [] },
    read,
    memory: (out) => {
      const file = `${out}/${MANIFEST}`;
      const text = read(file, MANIFEST_LIMIT);
      if (!text.ok && text.kind === 'absent') return { ok: true, value: undefined, findings: [] };
      const manifest = readManifest(text.ok ? text.text : '', file);
      return manifest.ok ? { ...manifest, value: manifest.value.manifest } : manifest;
    },
  };
}

/** Plain files by their name relative to the working directory; those above it begin with `../`. */
function blobsOf(cwd: string, commit: string): ReadonlyMap<string, Blob> | undefined {
  const prefix = git(cwd, ['rev-parse', '--show-prefix']);
  const listed = git(cwd, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
  if (prefix === undefined || listed === undefined) return undefined;
  const folder = prefix.replace(/\n$/, '');
  return new Map(
    listed.split('\0').flatMap((line): readonly (readonly [string, Blob])[] => {
      const [, id, bytes, name] = /^100\d{3} blob (\S+) +(\d+)\t([^]+)$/.exec(line) ?? [];
      if (id === undefined || name === undefined) return [];
      return [[posix.relative(folder, name), { id, bytes: Number(bytes) }]];
    }),
  );
}

/** The bytes of blobs by id, in one run of git. Undefined when git fails or does not have one. */
function readBlobs(cwd: string, blobs: readonly Blob[]): ReadonlyMap<string, Buffer> | undefined {
  const wanted = blobs.filter(({ bytes }) => bytes <= MANIFEST_LIMIT).map(({ id }) => id);
  if (wanted.length === 0) return new Map();
  const printed = catFile(cwd, wanted);
  if (printed === undefined) return undefined;
  const found = new Map<string, Buffer>();
  let at = 0;
  while (at < printed.length) {
    const end = printed.indexOf(0x0a, at);
    const [id = '', type, bytes] = printed.toString('latin1', at, end).split(' ');
    if (type !== 'blob') return undefined;
    const from = end + 1;
    found.set(id, printed.subarray(from, from + Number(bytes)));
    at = from + Number(bytes) + 1;
  }
  return found;
}

function catFile(cwd: string, ids: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', ['cat-file', '--batch'], {
      cwd,
      input: `${ids.join('\n')}\n`,
      maxBuffer: 1024 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
