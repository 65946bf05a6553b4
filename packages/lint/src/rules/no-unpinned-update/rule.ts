import { isExactCommit } from '@stackwright/scan';
import { commandsOf } from '../../domain/shell/commands.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { withoutLogin } from '../../domain/pins/without-login.ts';
import type { Context, Elsewhere, Problem, Rule } from '../../rule.ts';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

/** In a repository that pins nothing there is nothing to go past. */
export const rule = {
  id: 'no-unpinned-update',
  subject: 'pins',
  severity: 'error',
  summary: 'Nothing updates pinned repositories past their pins.',
  *check(context) {
    for (const file of context.model.files) {
      for (const { value, span } of file.commands) {
        const words = value.trim().split(/\s+/);
        if (isPull(words)) yield toProblem(value, { file: file.file, at: span });
      }
    }
    const files = [...context.files('shell'), ...context.files('crontab')];
    for (const one of files) {
      for (const call of commandsOf(one)?.calls ?? []) {
        const words = [call.name, ...call.args.map(({ value }) => value)];
        if (isPast(words, context)) yield toProblem(words.join(' '), placeOf(one.file, call));
      }
    }
  },
} satisfies Rule<'pins'>;

function isPast(words: readonly string[], context: Context<'pins'>): boolean {
  const [program, ...rest] = words;
  if (program === 'gitaggregate') return aggregatesBranches(rest, context);
  const at = rest.indexOf('submodule');
  if (program !== 'git' || at === -1) return false;
  const [verb, ...args] = rest.slice(at + 1);
  if (verb === 'update') return args.includes('--remote');
  return verb === 'foreach' && isPull(args.join(' ').trim().split(/\s+/));
}

/** `git pull`, wherever the words begin: `foreach --recursive 'git checkout 18.0 && git pull'`. */
function isPull(words: readonly string[]): boolean {
  const at = words.findIndex((word, index) => word === 'git' && words[index + 1] === 'pull');
  return at !== -1;
}

/** True for an aggregation of what moves. Which file it reads is told by `-c`, else it is `repos.yaml`. */
function aggregatesBranches(args: readonly string[], { model }: Context<'pins'>): boolean {
  const at = args.findIndex((word) => word === '-c' || word === '--config');
  const config = (args[at + 1] ?? 'repos.yaml').split('/').at(-1);
  const name = at === -1 ? 'repos.yaml' : config;
  return pinSceneOf(model).pins.some(({ file, pin }) => {
    const isRead = file.format === 'git-aggregate' && file.file.split('/').at(-1) === name;
    return isRead && !isExactCommit(pin.ref?.value ?? '');
  });
}

function placeOf(file: string, { command }: ShellCall): Elsewhere {
  return { file, at: command.span };
}

function toProblem(command: string, at: Elsewhere): Problem {
  return {
    at,
    what: `\`${withoutLogin(command)}\` takes whatever the branches hold at that moment.`,
    why: 'What is locked, and was tested, is not what runs afterwards: two machines that are updated an hour apart differ.',
    fix: 'Update the checkouts in a commit of their own, and deploy that: `git submodule update --init`, or exact commits in the aggregate.',
  };
}
