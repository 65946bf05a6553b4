import { imageOf, isPostgres } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';

/** Programs that make a base backup, or manage them and the archive together. */
const BASE = /pg_basebackup|pgbackrest|wal-g|wal-e|barman|pg_probackup|wal_archive|spilo/i;
const ARCHIVE = /\barchive_mode\s*=\s*'?(?:on|always)\b/;

/** A dump is no base for archived WAL. Source: PostgreSQL documentation, "Continuous Archiving and PITR". */
export const rule = {
  id: 'no-wal-without-base-backup',
  subject: 'compose',
  severity: 'warning',
  summary: 'Where WAL is archived, base backups are made that it can be applied to.',
  *check({ model, text, files, artefacts }) {
    if (BASE.test(text)) return;
    const scripts = [...files('shell'), ...files('crontab')];
    if ([...scripts, ...artefacts].some((file) => BASE.test(file.text))) return;
    const dump = files('shell').find((file) => /\bpg_dump(?:all)?\b/.test(file.text));
    // Without a script that dumps, the backups are made by something that nobody sees.
    if (dump === undefined && !/\bpg_dump(?:all)?\b|postgres-backup/.test(text)) return;
    for (const { name, image, command, ...service } of servicesOf(model)) {
      const parts = imageOf({ name, ...(image && { image }), ...service });
      if (command === undefined || parts === undefined || !isPostgres(parts)) continue;
      if (!ARCHIVE.test(command.words.join(' '))) continue;
      yield {
        at: command.path,
        what: `\`${name}\` archives its WAL, and nothing makes a base backup.`,
        why: 'WAL is applied to a copy of the data directory. A dump is none: of all that is archived, nothing can be restored.',
        fix: 'Run pg_basebackup, pgBackRest or WAL-G on a rhythm, and keep WAL back to the oldest base backup.',
        ...(dump && { related: [{ message: 'only dumps are made', at: { file: dump.file } }] }),
      };
    }
  },
} satisfies Rule<'compose'>;
