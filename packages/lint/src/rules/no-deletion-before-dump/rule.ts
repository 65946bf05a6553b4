import { dumpOutputs } from '../../domain/postgres/dump-output.ts';
import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';

/** What is deleted by age goes whether or not anything newer was made. */
export const rule = {
  id: 'no-deletion-before-dump',
  subject: 'shell',
  severity: 'warning',
  summary: 'Old backups are deleted after a new one was made.',
  *check({ model }) {
    const [first] = dumpOutputs(model).filter(({ file }) => file !== undefined);
    if (first === undefined) return;
    const { span, within } = first.call.command;
    // Functions run in an order of their own.
    if (within.includes('function')) return;
    const deletion = shellCalls(model).find(
      ({ name, args, command, host }) =>
        name === 'find' &&
        host?.value === first.call.host?.value &&
        command.within.length === 0 &&
        command.span.start.offset < span.start.offset &&
        args.some(({ value }) => /^-[mc](?:time|min)$/.test(value)) &&
        args.some(({ value }) => value === '-delete' || value === 'rm') &&
        isAbout(args[0]?.value ?? '', first.file?.value ?? ''),
    );
    if (deletion === undefined) return;
    yield {
      at: deletion.command.span,
      what: 'Old backups are deleted before a new one is made.',
      why: 'When dumps fail, each run still deletes one more: after the days that are kept, the last good one is gone.',
      fix: 'Delete at the end of the script, behind `set -e`, and keep at least a few whatever their age.',
      related: [{ message: 'made here', at: span }],
    };
  },
} satisfies Rule<'shell'>;

/** The directory, or the variable, that is cleaned is one that the dump is written to. */
function isAbout(directory: string, file: string): boolean {
  const root = directory.replace(/\/+$/, '');
  return root !== '' && root !== '.' && file.startsWith(root);
}
