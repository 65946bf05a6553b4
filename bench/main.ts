import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTools } from './compare-tools.ts';
import type { ToolComparison } from './compare-tools.ts';
import { madeUpStack } from './made-up-stack.ts';
import { compare, node, peakMemory, run } from './measure.ts';
import type { Command } from './measure.ts';
import { setUpOtherTools } from './other-tools.ts';
import { memoryRow, ratioRow, table } from './table.ts';

/** Times the built command line. README.md says how to read what it prints. */
const root = join(import.meta.dirname, '..');
const start = join(root, 'packages/cli/dist/stackwright.cjs');
const runs = Number(process.env['BENCH_RUNS'] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));

try {
  const own = commands(ownCopy());
  const small = commands(made('small', 10));
  const large = commands(made('large', 100));
  for (const { render } of [own, small, large]) run(render);

  const shown = {
    '--version': node([start, '--version']),
    validate: own.validate,
    'render --check': own['render --check'],
    lint: own.lint,
    check: own.check,
  };
  const bare = node(['-e', '0']);
  const compared = await comparedTools(own.lint);
  const lines = [
    `Node ${process.version}, ${availableParallelism()} processors, ${runs} runs each, whole processes.`,
    '',
    ...table(
      ['against `node -e 0`', 'ms (min..max)', 'ratio (min..max)'],
      Object.entries(shown).map(([name, command]) => ratioRow(name, compare(command, bare, runs))),
    ),
    '',
    ...table(
      ['other tools against `lint`', 'ms (min..max)', 'ratio (min..max)'],
      compared.map(({ name, comparison }) => ratioRow(name, comparison)),
    ),
    '',
    ...table(
      ['100 services against 10', 'ms (min..max)', 'ratio (min..max)'],
      (['validate', 'render --check', 'lint'] as const).map((name) =>
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
        memoryRow('lint', peakMemory(own.lint)),
        memoryRow('render --check, 100 services', peakMemory(large['render --check'])),
        memoryRow('lint, 100 services', peakMemory(large.lint)),
      ],
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function comparedTools(command: Command): Promise<readonly ToolComparison[]> {
  const others = await setUpOtherTools(root, join(folder, 'own'));
  try {
    return compareTools(command, others.tools, runs);
  } finally {
    others.remove();
  }
}

/** The commands in a repository that holds a stack and its rendered tree. */
function commands(cwd: string) {
  const command = (...words: readonly string[]) => node([start, ...words], cwd);
  // What is found is not what is timed.
  const found = { codes: [0, 1] };
  return {
    validate: command('validate'),
    render: command('render', '--quiet'),
    'render --check': command('render', '--check'),
    lint: { ...command('lint'), ...found },
    check: { ...command('check'), ...found },
  } as const;
}

function ownCopy(): string {
  const cwd = join(folder, 'own');
  mkdirSync(cwd);
  for (const file of ['stack.yaml', 'stackwright.config.yaml'])
    copyFileSync(join(root, file), join(cwd, file));
  return cwd;
}

function made(name: string, services: number): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'stack.yaml'), madeUpStack(services));
  return cwd;
}
