import { MIB, parseSize } from '@stackwright/schema';
import { odooPasses } from '../../odoo-proxy.ts';
import type { Rule } from '../../rule.ts';
import { effectiveNginx } from '../../syntax/nginx/index.ts';
import type { NginxDirective } from '../../syntax/nginx/index.ts';

/** What Odoo accepts unless told otherwise. Source: odoo/http.py, `DEFAULT_MAX_CONTENT_LENGTH`. */
const ODOO_BYTES = 128 * MIB;

/** Source: nginx.org, `client_max_body_size`: zero is no limit. */
export const rule = {
  id: 'require-odoo-upload-size',
  subject: 'nginx',
  severity: 'warning',
  summary: 'The proxy lets through what Odoo accepts.',
  *check({ model }) {
    const told = new Set<NginxDirective>();
    for (const { within } of odooPasses(model)) {
      const limit = effectiveNginx(within, 'client_max_body_size').at(-1);
      const bytes = bytesOf(limit?.args[0]?.text ?? '');
      if (limit === undefined || bytes === undefined || told.has(limit)) continue;
      if (bytes === 0 || bytes >= ODOO_BYTES) continue;
      told.add(limit);
      yield {
        at: limit.span,
        what: `nginx refuses bodies above ${limit.args[0]?.text ?? ''}, and Odoo accepts 128 MiB.`,
        why: 'A larger attachment ends in a bare "413 Request Entity Too Large", before Odoo can say what its limit is.',
        fix: 'Write `client_max_body_size 128m;`, or lower `web.max_file_upload_size` in Odoo as well.',
      };
    }
  },
} satisfies Rule<'nginx'>;

/** A size as nginx reads it: bytes, or with k, m or g behind. */
function bytesOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : parseSize(text);
}
