import { lineOf, QuoteError, type Quote } from './quote.ts';

const PLAIN = /^[A-Za-z0-9._:/@-]+$/;

/**
 * One whole parameter of an nginx directive. Inside double quotes nginx's reader takes `;`, `{`, `}`, `#`
 * and spaces literally and knows `\"` and `\\` (ngx_conf_read_token).
 *
 * `$` is refused: nginx has no escape for it. In directives that take variables it would start one, and
 * the usual stand-in (`geo $dollar { default "$"; }`) prints garbage in those that do not; only a template
 * knows the directive, so it writes its variables itself. Newlines are refused too: `add_header` would
 * send them, and with them a second header.
 */
export const nginx: Quote = {
  quote: (value) => {
    const text = lineOf('nginx', value);
    if (text.includes('$')) {
      throw new QuoteError('nginx', value, 'has a `$`, which nginx cannot escape');
    }
    return PLAIN.test(text) ? text : `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
  },
  place: {
    before: /(?:^|\s)$/,
    says: 'Quotes are read only at the start of a parameter: put a space before it, or print a part of a parameter with `token`',
  },
};
