import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Extractor } from '../read/extractor.ts';
import { scanTree } from '../scan-tree.ts';
import type { ScannedTree, ScanOptions } from '../scan-tree.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';
import { wordsOf } from './word-extractor.ts';

/** A repository for one test, and a scanner that tells what it reads. */
export interface Kiln extends Sandbox {
  /** The repository. */
  readonly root: string;
  readonly extractor: Extractor;
  /** Paths of the files that were read in this thread, as long as nobody empties it. */
  readonly read: string[];
  readonly cacheDir: string;
  put(path: string, content: string | Buffer): void;
  commitAll(): void;
  /** Scans in this thread, without a cache. */
  scan(options?: Partial<ScanOptions>): Promise<ScannedTree>;
  /** The same with a cache. */
  cached(options?: Partial<ScanOptions>): Promise<ScannedTree>;
  /** The one file in the cache. */
  cacheFile(): string;
}

/** @param worker - a program for threads, for tests that ask for some. */
export function createKiln(worker?: string): Kiln {
  const box = createSandbox();
  const root = join(box.folder, 'shop');
  const cacheDir = join(box.folder, 'cache');
  mkdirSync(root);
  box.git('shop', 'init', '--quiet');
  const read: string[] = [];
  const extractor: Extractor = {
    name: 'words',
    extractOf: (file) => {
      read.push(file.path);
      return wordsOf(file);
    },
    worker,
    fingerprint: 'words 1',
  };
  const scan = (options: Partial<ScanOptions> = {}) =>
    scanTree({ root, extractor, workers: 0, ...options });
  return {
    ...box,
    root,
    extractor,
    read,
    cacheDir,
    put: (path, content) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    commitAll: () => void box.commit('shop', 'a shop'),
    scan,
    cached: (options = {}) => scan({ cacheDir, ...options }),
    cacheFile: () => join(cacheDir, readdirSync(cacheDir)[0] ?? 'none'),
  };
}

/** Builds the program that threads run, into a folder. */
export async function buildWorker(folder: string): Promise<string> {
  const outfile = join(folder, 'worker.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'word-worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

/** What was found, as a value. */
export function found({ addons, files, scanned, skipped, unreadable, paths }: ScannedTree) {
  return { addons, files: [...files], scanned, skipped, unreadable, paths: paths().toSorted() };
}

/** Names of signals, by path. */
export function names({ files }: ScannedTree): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...files].map(([path, { signals }]) => [path, signals.map(({ name }) => name)]),
  );
}
