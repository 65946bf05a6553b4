import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { compareText } from '@stackwright/core';
import { MANIFEST_NAMES } from '../../manifest/read-manifest.ts';
import { follow, known, unknown } from '../../pins/git-facts.ts';
import type { Known, ModuleAt } from '../../pins/git-facts.ts';
import type { Git } from './run.ts';

/** Bytes of a manifest above which it is none. */
const MAX_MANIFEST = 262_144;

interface Blob {
  readonly name: string;
  readonly file: string;
  readonly blob: string;
}

/** The addons in the tree of a commit that the clone has, sorted, each with its manifest. */
export async function readModules(git: Git, commit: string): Promise<Known<readonly ModuleAt[]>> {
  const listed = await git(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (!listed.ok) return unknown(listed.why);
  const blobs = manifestsIn(listed.out);
  const texts = await readTexts(git, blobs);
  const modules = blobs.map(({ name, file, blob }): ModuleAt => {
    const manifest = follow(texts, (all) => all.get(blob));
    if (!manifest.known) return { name, file, manifest };
    const text = manifest.value;
    return {
      name,
      file,
      manifest: text === undefined ? unknown('git does not give its text') : known(text),
    };
  });
  return known(modules.toSorted((a, b) => compareText(a.file, b.file)));
}

/** Folders of a repository that go into the addons path: its top, and those of Odoo itself. */
const ADDON_FOLDERS = ['', 'addons/', 'odoo/addons/'];

function manifestsIn(tree: string): readonly Blob[] {
  return tree.split('\0').flatMap((line) => {
    const { blob = '', file = '' } =
      /^100\d{3} blob (?<blob>[0-9a-f]+)\t(?<file>.+)$/s.exec(line)?.groups ?? {};
    const { folder, name, manifest } =
      /^(?<folder>(?:.*\/)?)(?<name>[A-Za-z_]\w*)\/(?<manifest>[^/]+)$/s.exec(file)?.groups ?? {};
    if (folder === undefined || name === undefined) return [];
    const isAddon =
      ADDON_FOLDERS.includes(folder) && MANIFEST_NAMES.some((one) => one === manifest);
    return isAddon ? [{ name, file, blob }] : [];
  });
}

/** Texts by blob; those that git cannot give are left out. */
async function readTexts(
  git: Git,
  blobs: readonly Blob[],
): Promise<Known<ReadonlyMap<string, string>>> {
  const wanted = [...new Set(blobs.map(({ blob }) => blob))];
  if (wanted.length === 0) return known(new Map());
  const ran = await git(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  if (!ran.ok) return unknown(ran.why);
  const { texts, missing } = readBatch(Buffer.from(ran.out, 'utf8'), wanted);
  // What is not UTF-8 came out longer than its size: one by one it needs none.
  for (const blob of wanted) {
    if (texts.has(blob) || missing.has(blob)) continue;
    const one = await git(['cat-file', 'blob', blob]);
    if (one.ok && one.out.length <= MAX_MANIFEST) texts.set(blob, one.out);
  }
  return known(texts);
}

/**
 * Takes the output of `cat-file --batch` apart: a head with the size, then as many bytes. A text counts
 * only when its hash is the blob's: no content can pass for the head of another.
 */
function readBatch(bytes: Buffer, wanted: readonly string[]) {
  const texts = new Map<string, string>();
  const missing = new Set<string>();
  let offset = 0;
  for (const blob of wanted) {
    const end = bytes.indexOf('\n', offset);
    const head = end === -1 ? '' : bytes.toString('latin1', offset, end);
    const start = end + 1;
    if (head === `${blob} missing`) {
      missing.add(blob);
      offset = start;
      continue;
    }
    const size = Number(/ blob (?<size>\d+)$/.exec(head)?.groups?.['size'] ?? '-1');
    const content = bytes.subarray(start, start + Math.max(size, 0));
    if (size < 0 || hashOf(content, blob.length) !== blob) break;
    if (size <= MAX_MANIFEST) texts.set(blob, content.toString('utf8'));
    offset = start + size + 1;
  }
  return { texts, missing };
}

/** The name that git gives a blob, in the repository's own hash. */
function hashOf(content: Buffer, digits: number): string {
  const hash = createHash(digits === 40 ? 'sha1' : 'sha256');
  return hash.update(`blob ${content.length}\0`).update(content).digest('hex');
}
