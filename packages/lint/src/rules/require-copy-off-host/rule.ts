import { readsOther } from '../../domain/postgres/dump-calls.ts';
import { dumpOutputs } from '../../domain/postgres/dump-output.ts';
import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';

/** Programs that bring a file elsewhere, and words that say that the directory is elsewhere already. */
const ELSEWHERE =
  /\b(?:aws|s3cmd|s5cmd|s3|rclone|rsync|scp|sftp|ssh|lftp|ftp|restic|borg\w*|kopia|duplicity|duplicati|tarsnap|gsutil|gcloud|az|azcopy|mc|b2|doctl|curl|wget|git|wal-g|barman|nfs|smb|cifs|mnt|mount|media|volumes?|remote|off-?site|upload\w*)\b/i;

/** Source: Odoo documentation, "Deploying Odoo", "Security". */
export const rule = {
  id: 'require-copy-off-host',
  subject: 'shell',
  severity: 'info',
  summary: 'Backups that are rotated on a host have a copy on another.',
  *check({ model, text }) {
    // A file without a first line is read by another script, which may have seen to it.
    if (model.shebang === undefined || readsOther(model)) return;
    if (ELSEWHERE.test(text)) return;
    const calls = shellCalls(model);
    // What rotates is a backup, and no dump that somebody wanted once.
    const rotation = calls.find(
      ({ name, args }) =>
        name === 'find' &&
        args.some(({ value }) => /^-[mc](?:time|min)$/.test(value)) &&
        args.some(({ value }) => value === '-delete' || value === 'rm'),
    );
    const dump = dumpOutputs(model).find(({ file }) => file !== undefined);
    const callsScripts = calls.some(({ name }) => /\.(?:sh|py|pl)$/.test(name));
    if (rotation === undefined || dump?.file === undefined || callsScripts) return;
    yield {
      at: dump.file.span,
      what: 'These backups stay on the host that they are made on.',
      why: 'Whatever takes the host, a disk, a mistake or an intruder, takes its backups too.',
      fix: 'Copy them to another provider or site in the same script, e.g. with rclone or restic, and let that place keep what this host may not delete.',
      related: [{ message: 'rotated here', at: rotation.command.span }],
    };
  },
} satisfies Rule<'shell'>;
