import type { Problem, Rule } from '../../rule.ts';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

const AGES = ['-mtime', '-mmin', '-ctime', '-cmin', '-atime', '-amin', '-newer'];
const NARROWING = ['-type', '-name', '-iname', '-path', '-regex', '-mindepth'];

/** `find` acts in the order of its words, and begins with the directory itself. Source: find(1). */
export const rule = {
  id: 'valid-find-delete',
  subject: 'commands',
  severity: 'error',
  summary: 'A find that deletes old files tests before it deletes, and deletes only files.',
  *check({ model }) {
    for (const call of model.calls) {
      const problem = call.name === 'find' ? problemOf(call) : undefined;
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'commands'>;

function problemOf({ args, command }: ShellCall): Problem | undefined {
  const words = args.map(({ value }) => value);
  const deletes = words.indexOf('-delete');
  const age = words.findIndex((word) => AGES.includes(word));
  if (age === -1) return undefined;
  if (deletes !== -1 && deletes < age && !words.includes('-o')) {
    return {
      at: args[deletes]?.span ?? command.span,
      what: '-delete stands before the test of age.',
      why: 'find acts from left to right: everything is deleted, and only then asked how old it is.',
      fix: 'Write -delete at the end.',
    };
  }
  const execAt = words.findIndex((word) => word === '-exec' || word === '-execdir');
  const [program, option] = words.slice(execAt + 1);
  const removes = execAt !== -1 && program === 'rm' && /^-\w*[rR]/.test(option ?? '');
  if (!removes || words.some((word) => NARROWING.includes(word)) || isChosen(words))
    return undefined;
  return {
    at: command.span,
    what: 'This find can delete the directory that it begins with.',
    why: 'The directory is tested as well: once nothing was added to it for that long, rm takes it with all that is in it.',
    fix: 'Add -type f, or -mindepth 1, in front of the test of age.',
  };
}

/** The shell has picked what is to be deleted, `backup-*`, and find only asks how old each of it is. */
function isChosen(words: readonly string[]): boolean {
  const tests = words.findIndex((word) => word.startsWith('-'));
  return (
    words[words.indexOf('-maxdepth') + 1] === '0' &&
    words.slice(0, tests).every((word) => word.includes('*'))
  );
}
