import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { madeUpStack } from './made-up-stack.ts';
import { compare, peakMemory, run } from './measure.ts';
import { memoryRow, ratioRow, table } from './table.ts';

/** Times the built command line. README.md says how to read what it prints. */
const root = join(import.meta.dirname, '..');
const start = join(root, 'packages/cli/dist/stackwright.cjs');
const runs = Number(process.env['BENCH_RUNS'] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));

try {
  const own = commands(join(root, 'stack.yaml'), 'own');
  const small = commands(made('small', 10), 'small');
  const large = commands(made('large', 100), 'large');
  for (const { render } of [own, small, large]) run(render);

  const shown = {
    '--version': [start, '--version'],
    validate: own.validate,
    'render --check': own['render --check'],
  };
  const bare = ['-e', '0'];
  const lines = [
    `Node ${process.version}, ${availableParallelism()} processors, ${runs} runs each, whole processes.`,
    '',
    ...table(
      ['against `node -e 0`', 'ms (min..max)', 'ratio (min..max)'],
      Object.entries(shown).map(([name, args]) => ratioRow(name, compare(args, bare, runs))),
    ),
    '',
    ...table(
      ['100 services against 10', 'ms (min..max)', 'ratio (min..max)'],
      (['validate', 'render --check'] as const).map((name) =>
        ratioRow(name, compare(large[name], small[name], runs)),
      ),
    ),
    '',
    ...table(
      ['peak memory', 'MiB'],
      [
        memoryRow('`node -e 0`', peakMemory(bare)),
        memoryRow('validate', peakMemory(own.validate)),
        memoryRow('render --check', peakMemory(own['render --check'])),
        memoryRow('render --check, 100 services', peakMemory(large['render --check'])),
      ],
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What Node is given to run each command on a stack, with a tree of its own. */
function commands(stack: string, name: string) {
  const file = ['--file', stack];
  const out = ['--out', join(folder, name)];
  return {
    validate: [start, 'validate', ...file],
    render: [start, 'render', '--quiet', ...file, ...out],
    'render --check': [start, 'render', '--check', ...file, ...out],
  } as const;
}

function made(name: string, services: number): string {
  const file = join(folder, `${name}.yaml`);
  writeFileSync(file, madeUpStack(services));
  return file;
}
