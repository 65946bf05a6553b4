import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { against, node, peakMemory, run, timeInTurn } from '../measure.ts';
import type { Command } from '../measure.ts';
import { memoryRow, ratioRow, table } from '../table.ts';
import { writeMadeUpDocuments } from './made-up-documents.ts';
import { otherLinters } from './other-linters.ts';

/** Times reading documents with the built command line. ../README.md says how to read it. */
const start = join(import.meta.dirname, '../../packages/cli/dist/stackwright.cjs');
const runs = Number(process.env['BENCH_RUNS'] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));

try {
  const tree = process.env['BENCH_DOCUMENTS'] ?? madeUp();
  const others = otherLinters(folder, tree);
  const cold = docs(tree, '--no-cache');
  const warm = docs(tree);
  const reading = node([join(import.meta.dirname, 'read-files.mjs')], tree);
  // Whatever is kept between runs is there from now on.
  run(warm);

  const all = [cold, warm, reading, others.markdownlint, others.remark];
  const times = timeInTurn(
    all.map((command) => (command === undefined ? [] : [command])),
    runs,
  );
  const [ofCold = [], ofWarm = [], ofReading = []] = times;
  const slower = (command: Command | undefined, own: readonly number[], at: number) =>
    command && against(times[at] ?? [], own);

  const lines = [
    `Node ${process.version}, ${availableParallelism()} processors, ${runs} runs each, whole processes; ${about(tree)}.`,
    '',
    ...table(
      ['linters of Markdown against', 'ms of theirs (min..max)', 'ratio (min..max)'],
      [
        ratioRow('markdownlint against `docs`', slower(others.markdownlint, ofWarm, 3)),
        ratioRow('markdownlint against `docs`, cold', slower(others.markdownlint, ofCold, 3)),
        ratioRow('remark against `docs`', slower(others.remark, ofWarm, 4)),
        ratioRow('remark against `docs`, cold', slower(others.remark, ofCold, 4)),
      ],
    ),
    '',
    ...table(
      ['against reading the files', 'ms (min..max)', 'ratio (min..max)'],
      [
        ratioRow('`docs`', against(ofWarm, ofReading)),
        ratioRow('`docs`, cold', against(ofCold, ofReading)),
      ],
    ),
    '',
    ...table(
      ['peak memory', 'MiB'],
      [
        memoryRow('reading the files', peakMemory(reading)),
        memoryRow('`docs`', peakMemory(warm)),
        memoryRow('`docs`, cold', peakMemory(cold)),
        ...(others.markdownlint === undefined
          ? []
          : [memoryRow('markdownlint', peakMemory(others.markdownlint))]),
      ],
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function madeUp(): string {
  const tree = join(folder, 'tree');
  mkdirSync(tree);
  writeMadeUpDocuments(tree, 1500);
  return tree;
}

function docs(tree: string, ...words: readonly string[]): Command {
  return {
    ...node([start, 'docs', '--coverage', ...words], tree),
    env: { ...process.env, STACKWRIGHT_CACHE_DIR: join(folder, 'cache') } as Record<string, string>,
  };
}

/** How many documents, and of how many bytes. */
function about(tree: string): string {
  const told = execFileSync(process.execPath, [join(import.meta.dirname, 'read-files.mjs')], {
    cwd: tree,
    encoding: 'utf8',
  });
  return told.trim();
}
