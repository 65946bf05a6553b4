import { dumpOutputs, isKept } from '../../domain/postgres/dump-output.ts';
import type { DumpOutput } from '../../domain/postgres/dump-output.ts';
import type { Rule } from '../../rule.ts';

/** Something in the script compresses, or keeps the file where it is compressed, or loads it at once. */
const USED =
  /\b(?:gzip|pigz|zstd|xz|bzip2|lz4|7za?|zip|restic|borg|kopia|duplicity|tarsnap|createdb|dropdb|docker\s+cp)\b|\btar\s+-?\w*[zjJa]|\bpsql\s[^\n]*(?:<|-f)/;
const COMPRESSED = /^(?:-Fc|-Fd|-F|-Z\d?|--compress(?:=.*)?|--format(?:=(?:c|d).*)?)$/;

/** Only the custom and the directory format are compressed by default. Source: PostgreSQL, pg_dump. */
export const rule = {
  id: 'no-uncompressed-dump',
  subject: 'shell',
  severity: 'info',
  summary: 'A dump that is kept is compressed.',
  *check({ model, text }) {
    if (USED.test(text)) return;
    const plain = dumpOutputs(model).find(isPlain);
    if (plain?.file === undefined) return;
    const isCluster = plain.call.name !== 'pg_dump';
    yield {
      at: plain.file.span,
      what: 'This dump is kept as plain SQL.',
      why: `It takes several times the space of a compressed one${isCluster ? '' : ', and pg_restore can neither pick a table from it nor restore it in parallel'}.`,
      fix: isCluster
        ? 'Pipe it through `zstd` or `gzip`.'
        : 'Add -Fc: the custom format is compressed.',
    };
  },
} satisfies Rule<'shell'>;

function isPlain({ call, through, file }: DumpOutput): boolean {
  if (file === undefined || !isKept(file) || through.length > 0) return false;
  // Hidden options may say anything.
  if (
    call.args.some(
      ({ literal, text }) => !literal && /^"?\$[{(]?\w*(?:OPT|ARG|FLAG|FORMAT)/i.test(text),
    )
  )
    return false;
  return !call.args.some(({ value }) => COMPRESSED.test(value)) && /\.sql"?$/.test(file.value);
}
