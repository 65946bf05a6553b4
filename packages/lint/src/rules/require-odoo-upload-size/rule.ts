import { MIB, parseSize } from '@stackwright/schema';
import { odooPassesOf } from '../../domain/odoo/odoo-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

/** What Odoo accepts unless told otherwise. Source: odoo/http.py, `DEFAULT_MAX_CONTENT_LENGTH`. */
const ODOO_BYTES = 128 * MIB;

/** Attachments above it are rare: who wrote more has thought of it. */
const AMPLE_BYTES = 64 * MIB;

/** Source: nginx.org, `client_max_body_size`: zero is no limit. */
export const rule = {
  id: 'require-odoo-upload-size',
  subject: 'nginx',
  severity: 'warning',
  summary: 'The proxy lets through what Odoo accepts.',
  *check(context) {
    const told = new Set<NginxDirective>();
    for (const { within } of odooPassesOf(context)) {
      const limit = effectiveNginx(within, 'client_max_body_size').at(-1);
      const bytes = bytesOf(limit?.args[0]?.text ?? '');
      if (limit === undefined || bytes === undefined || told.has(limit)) continue;
      if (!takesUploads(within)) continue;
      if (bytes === 0 || bytes >= ODOO_BYTES) continue;
      told.add(limit);
      yield {
        at: limit.span,
        severity: bytes < AMPLE_BYTES ? 'warning' : 'info',
        what: `nginx refuses bodies above ${limit.args[0]?.text ?? ''}, and Odoo accepts 128 MiB.`,
        why: 'A larger attachment ends in a bare "413 Request Entity Too Large", before Odoo can say what its limit is.',
        fix: 'Write `client_max_body_size 128m;`, or lower `web.max_file_upload_size` in Odoo as well.',
      };
    }
  },
} satisfies Rule<'nginx'>;

/** Where Odoo takes files. Source: odoo/addons/web and mail, their controllers. */
const UPLOADS = [
  '/web/binary/upload_attachment',
  '/mail/attachment/upload',
  '/web/dataset/call_kw',
];

/** False in a location that no upload reaches, such as one for the login. */
function takesUploads(within: readonly NginxDirective[]): boolean {
  const location = within.findLast(({ name }) => name === 'location');
  const words = location?.args.map(({ text }) => text) ?? [];
  const prefix = words.length === 1 ? words[0] : words[0] === '^~' ? words[1] : undefined;
  return location === undefined || UPLOADS.some((path) => path.startsWith(prefix ?? '?'));
}

/** A size as nginx reads it: bytes, or with k, m or g behind. */
function bytesOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseSize(text);
}
