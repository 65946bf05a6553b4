import { secretsOf, WEAK_KIND } from '../../code/secrets.ts';
import type { Rule } from '../../rule.ts';

/** Tests, documents and jobs of CI, whose services live for a minute, are not looked at. */
export const rule = {
  id: 'no-weak-password',
  subject: 'code',
  severity: 'warning',
  summary: 'No login has a password that everybody tries first.',
  *check(context) {
    for (const { file, candidate } of secretsOf(context, (kind) => kind === WEAK_KIND)) {
      yield {
        at: { file, at: candidate.span },
        what: 'This password is among those that everybody tries first.',
        why: 'A port that is open for a moment is enough: scanners try `admin`, `odoo` and the name of the program within minutes.',
        fix: 'Draw one, `openssl rand -hex 24`, and read it from `.env`: `${DB_PASSWORD:?}`.',
      };
    }
  },
} satisfies Rule<'code'>;
