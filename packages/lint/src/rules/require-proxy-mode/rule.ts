import { effectiveNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import { headerOf } from '../../domain/nginx/nginx-headers.ts';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { odooVhostsOf } from '../../domain/odoo/odoo-vhosts.ts';
import type { Context, Rule } from '../../rule.ts';

const NAME = 'proxy_mode';

/** What sets it elsewhere than in odoo.conf: an argument, a variable, a line that a script writes. */
const ELSEWHERE = /proxy[-_]mode/i;

/** Source: odoo/http.py, `Application.__call__`: only then are the headers of the proxy read. */
export const rule = {
  id: 'require-proxy-mode',
  subject: 'odoo-conf',
  severity: 'warning',
  summary: 'An Odoo whose proxy tells where a request came from believes it.',
  *check(context) {
    const { text, file, files, version } = context;
    const option = odooOptionsOf(text, version('odoo')).get(NAME);
    if (option?.value === true || isSetElsewhere(context)) return;
    const header = forwardedBy(context);
    if (header === undefined) return;
    // One of several may be the one behind the proxy.
    const isSet = files('odoo-conf').some(
      (other) => odooOptionsOf(other.text, version('odoo')).get(NAME)?.value === true,
    );
    if (isSet) return;
    yield {
      at: option?.valueSpan ?? { file },
      what: `nginx sends \`X-Forwarded-Proto\`, and \`${NAME}\` is off.`,
      why: 'Odoo ignores what the proxy says of a request: links in mails begin with http://, and every client in the log, and for the limit of logins, has the address of nginx.',
      fix: `Set \`${NAME} = True\`, and publish no port of Odoo beside the proxy.`,
      related: [{ message: 'sent here', at: { file: header.file, at: header.span } }],
    };
  },
} satisfies Rule<'odoo-conf'>;

function isSetElsewhere({ files }: Context<'odoo-conf'>): boolean {
  return [...files('compose'), ...files('dockerfile'), ...files('shell')].some(({ text }) =>
    ELSEWHERE.test(text),
  );
}

/** Where a vhost of Odoo tells it the scheme and the client of a request. */
function forwardedBy({ files }: Context<'odoo-conf'>): NginxDirective | undefined {
  for (const { file, model } of files('nginx')) {
    for (const { around, main } of odooVhostsOf({ file, model, files })) {
      const headers = effectiveNginx([...around, ...main], 'proxy_set_header');
      const of = (name: string) => headers.find((header) => headerOf(header) === name);
      if (of('x-forwarded-for') !== undefined && of('x-forwarded-proto') !== undefined)
        return of('x-forwarded-proto');
    }
  }
  return undefined;
}
