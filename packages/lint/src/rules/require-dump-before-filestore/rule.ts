import { dumpOutputs } from '../../domain/postgres/dump-output.ts';
import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

const CREATES = /^(?:-?[A-Za-z]*c[A-Za-z]*|--create)$/;
const FILESTORE = /filestore/i;

/** Files are only added, except by a collector that waits. Source: Odoo, `ir_attachment._gc_file_store`. */
export const rule = {
  id: 'require-dump-before-filestore',
  subject: 'shell',
  severity: 'warning',
  summary: 'The database is dumped before its filestore is copied.',
  *check({ model }) {
    const dumps = dumpOutputs(model).map(({ call }) => call);
    const [first] = dumps.filter(isInOrder);
    const calls = shellCalls(model);
    const copy = calls.find((call) => isInOrder(call) && copiesFilestore(call));
    if (first === undefined || copy === undefined) return;
    // By their order: within a string that hides places all have the same.
    if (dumps.some((dump) => calls.indexOf(dump) < calls.indexOf(copy))) return;
    const mirrors = copy.args.some(({ value }) => value.startsWith('--delete'));
    yield {
      at: copy.command.span,
      what: 'The filestore is copied before the database is dumped.',
      why: `An attachment that is added in between is in the dump, and its file is in no copy.${mirrors ? ' With --delete the files of the last good dump are gone as well, before there is a new one.' : ''}`,
      fix: 'Dump the database first: files are only added while the copy is made.',
      related: [{ message: 'dumped here', at: first.command.span }],
    };
  },
} satisfies Rule<'shell'>;

/** Of functions and branches nobody knows when, or whether, they run. */
function isInOrder({ command }: ShellCall): boolean {
  return !command.within.some((block) => block === 'function' || block === 'branch');
}

function copiesFilestore({ name, args }: ShellCall): boolean {
  const words = args.map(({ value }) => value);
  if (!words.some((word) => FILESTORE.test(word))) return false;
  if (name === 'tar')
    return words.some((word, at) => (at === 0 || word.startsWith('-')) && CREATES.test(word));
  if (name === 'docker' || name === 'podman') {
    const tar = words.indexOf('tar');
    if (words[0] === 'cp') return FILESTORE.test(words.find((word) => word.includes(':')) ?? '');
    return words[0] === 'run' && tar !== -1 && CREATES.test(words[tar + 1] ?? '');
  }
  // The last word is where the copy goes.
  return (
    (name === 'rsync' || name === 'cp') && words.slice(0, -1).some((word) => FILESTORE.test(word))
  );
}
