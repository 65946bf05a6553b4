import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { rules } from '../../packages/lint/src/index.ts';
import { against, node, peakMemory, run, timeInTurn } from '../measure.ts';
import type { Command, Comparison } from '../measure.ts';
import { memoryRow, ratioRow, table } from '../table.ts';
import { writeMadeUpTree } from './made-up-tree.ts';
import { otherScanners } from './other-scanners.ts';

/** Times the scanners of the built command line over a large tree. ../README.md says how to read it. */
const start = join(import.meta.dirname, '../../packages/cli/dist/stackwright.cjs');
const runs = Number(process.env['BENCH_RUNS'] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));

try {
  const tree = process.env['BENCH_TREE'] ?? madeUp();
  const { ripgrep, secretlint } = otherScanners(folder, tree);
  const { enterprise, all, cold } = own(tree);
  // Whatever is kept between runs is there from now on.
  run(all);

  const lines = [
    `Node ${process.version}, ${availableParallelism()} processors, ${runs} runs each, whole processes; ${filesOf(tree)} files.`,
    '',
    ...table(
      ['against ripgrep for the same names', 'ms (min..max)', 'ratio (min..max)'],
      compared(ripgrep, {
        'Enterprise code': enterprise,
        'Enterprise code, nothing kept from earlier runs': {
          ...enterprise,
          args: [...enterprise.args, '--no-cache'],
        },
      }),
    ),
    '',
    ...table(
      ['secretlint against', 'ms of secretlint (min..max)', 'ratio (min..max)'],
      slower(secretlint, {
        'all scanners': all,
        'all scanners, nothing kept from earlier runs': cold,
      }),
    ),
    '',
    ...table(
      ['peak memory', 'MiB'],
      [
        memoryRow('`node -e 0`', peakMemory(node(['-e', '0']))),
        memoryRow('all scanners', peakMemory(all)),
        memoryRow('all scanners, nothing kept', peakMemory(cold)),
      ],
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function madeUp(): string {
  const tree = join(folder, 'tree');
  execFileSync('mkdir', [tree]);
  writeMadeUpTree(tree, 600);
  return tree;
}

function filesOf(tree: string): number {
  return execFileSync('git', ['ls-files', '-z'], { cwd: tree, maxBuffer: 1 << 30 }).filter(
    (byte) => byte === 0,
  ).length;
}

function own(tree: string) {
  const command = (...words: readonly string[]): Command => ({
    ...node([start, 'lint', '--no-stack', '--format', 'json', ...words], tree),
    env: { ...process.env, STACKWRIGHT_CACHE_DIR: join(folder, 'cache') } as Record<string, string>,
    codes: [0, 1],
  });
  const enterprise = rules
    .filter(({ id, subject }) => subject === 'code' && id.startsWith('no-enterprise-'))
    .flatMap(({ id }) => ['--only', id]);
  return { enterprise: command(...enterprise), all: command(), cold: command('--no-cache') };
}

/** Each command in turn with another one; unknown where that is not there. */
function compared(
  other: Command | undefined,
  commands: Readonly<Record<string, Command>>,
): readonly (readonly string[])[] {
  return series(other, commands, (own, others) => against(own, others));
}

function slower(
  other: Command | undefined,
  commands: Readonly<Record<string, Command>>,
): readonly (readonly string[])[] {
  return series(other, commands, (own, others) => against(others, own));
}

function series(
  other: Command | undefined,
  commands: Readonly<Record<string, Command>>,
  compare: (own: readonly number[], others: readonly number[]) => Comparison,
): readonly (readonly string[])[] {
  const jobs = Object.values(commands).map((command) => [command]);
  const [others = [], ...times] = timeInTurn([other === undefined ? [] : [other], ...jobs], runs);
  return Object.keys(commands).map((name, index) =>
    ratioRow(name, other && compare(times[index] ?? [], others)),
  );
}
