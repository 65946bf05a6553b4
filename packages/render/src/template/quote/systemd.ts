import { lineOf, type Quote } from './quote.ts';

const PLAIN = /^[A-Za-z0-9._:/@,=+-]+$/;
const place = {
  before: /(?:^|[\s=])$/,
  says: 'Quotes are read only at the start of a word: put a space before it',
};

/**
 * One word of a setting such as `Environment=`: in double quotes with C escapes, `%` doubled so that it is
 * no specifier (systemd.unit(5), systemd.syntax(7)). `$` has no meaning there.
 */
export const systemd: Quote = { quote: (value) => word('systemd', value), place };

/** One word of `ExecStart=` and its kin, where `$` starts a variable and is doubled (systemd.service(5)). */
export const systemdExec: Quote = {
  quote: (value) => word('systemdExec', value).replaceAll('$', '$$$$'),
  place,
};

function word(syntax: string, value: unknown): string {
  const text = lineOf(syntax, value);
  if (PLAIN.test(text)) return text;
  return `"${text.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
