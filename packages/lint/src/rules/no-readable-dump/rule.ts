import { readsOther } from '../../domain/postgres/dump-calls.ts';
import { dumpOutputs, isKept } from '../../domain/postgres/dump-output.ts';
import type { DumpOutput } from '../../domain/postgres/dump-output.ts';
import type { Rule } from '../../rule.ts';

/** What closes a file, or its directory, against others; whoever does any of it has thought of it. */
const CLOSED =
  /\b(?:umask|chmod|setfacl|mktemp|install\s+-m|install\s+--mode|mkdir\s+(?:-p\s+)?-m)\b/;
const SEALED = /^(?:age|gpg2?|openssl|ccrypt|rage)$/;

/** A shell writes files with mode 0666 less the umask, which is 022 by default. Source: umask(2). */
export const rule = {
  id: 'no-readable-dump',
  subject: 'shell',
  severity: 'info',
  summary: 'A dump cannot be read by every login of the host.',
  *check({ model, text }) {
    // A file without a first line is read by another script, which may have seen to it.
    if (model.shebang === undefined || readsOther(model)) return;
    if (CLOSED.test(text)) return;
    const open = dumpOutputs(model).find(isOpen);
    if (open?.file === undefined) return;
    yield {
      at: open.file.span,
      what: 'Everybody on the host can read this dump.',
      why: 'With the usual umask 022 a file is made with mode 0644: all customers, prices and password hashes are in it, in the clear.',
      fix: 'Write `umask 077` at the top of the script.',
    };
  },
} satisfies Rule<'shell'>;

/** pg_dump makes the directory of its directory format for its owner alone. */
function isOpen({ call, through, file }: DumpOutput): boolean {
  const isDirectory = call.args.some(({ value }) =>
    /^(?:-Fd|--format=d(?:irectory)?|-F)$/.test(value),
  );
  return (
    file !== undefined &&
    isKept(file) &&
    !isDirectory &&
    !through.some(({ name }) => SEALED.test(name))
  );
}
