import type { Step } from './step.ts';

const CLI = 'packages/cli/dist/stackwright.cjs';

/** A script of package.json: what a developer types is what is checked. */
function script(name: string): Step {
  return { name, command: 'npm', words: ['run', '--silent', name], minutes: 5 };
}

/** System programs first: without them nothing can be read. */
export const programs: Step = {
  name: 'programs',
  command: 'bash',
  words: ['tools/setup/programs.sh'],
  minutes: 10,
};

/** In this order: the build empties the folder that the type checker writes its notes to. */
export const sources: readonly Step[] = [
  script('codegen:check'),
  script('build'),
  script('typecheck'),
  script('lint'),
  script('format:check'),
];

/** Vitest, with a report for counting. */
export function tests(report: string): Step {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: 'test',
    command: 'npm',
    words: ['run', '--silent', 'test', '--', ...reporters],
    minutes: 15,
  };
}

/** The committed tree: is it what stack.yaml says, and do the real programs accept it? */
export const tree: readonly Step[] = [
  { name: 'render --check', command: 'node', words: [CLI, 'render', '--check'], minutes: 2 },
  { name: 'check', command: 'node', words: [CLI, 'check', '--fail-on', 'warning'], minutes: 2 },
  { name: 'verify', command: 'node', words: [CLI, 'verify'], minutes: 5, unchecked: 3 },
];
