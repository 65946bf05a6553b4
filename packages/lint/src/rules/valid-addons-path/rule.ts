import type { Span } from '@stackwright/core';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { Problem, Rule } from '../../rule.ts';
import { wordsAt } from './words-at.ts';
import type { PlacedWord } from './words-at.ts';

/**
 * Up to 18.0 Odoo does not check the directories that come from its file: a wrong one is silence.
 * Source: odoo/modules/module.py, `initialize_sys_path`; odoo/tools/config.py, `_check_addons_path`.
 */
export const rule = {
  id: 'valid-addons-path',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'The entries of addons_path are absolute directories, each given once.',
  *check({ text, version }) {
    const option = odooOptionsOf(text, version('odoo')).get('addons_path');
    if (option === undefined || /^(?:none|false)?$/i.test(option.text)) return;
    const { start, end } = option.valueSpan;
    const written = text.slice(start.offset, end.offset);
    const words = wordsAt(written, start);
    const first = new Map<string, Span>();
    for (const word of words) {
      const bare = word.text.replace(/\/+$/, '');
      yield* problemsOf(word);
      const earlier = first.get(bare);
      if (earlier === undefined) first.set(bare, word.span);
      else if (bare !== '')
        yield {
          at: word.span,
          severity: 'warning',
          what: `${bare} is listed twice.`,
          why: 'The first entry decides; the second looks as if it did something.',
          fix: 'Remove one of them.',
          related: [{ message: 'listed here first', at: earlier }],
        };
    }
  },
} satisfies Rule<'odoo-conf'>;

function* problemsOf({ text, span }: PlacedWord): Generator<Problem> {
  if (text === '')
    yield {
      at: span,
      severity: 'warning',
      what: 'addons_path has an empty entry.',
      why: 'Up to 18.0 Odoo reads it as the directory that it was started in.',
      fix: 'Remove the comma that is too many.',
    };
  else if (/^\/[^:]*:\/[^:]*/.test(text))
    yield {
      at: span,
      what: 'addons_path is separated by colons here.',
      why: 'Odoo splits at commas only: this is one directory with a colon in its name, and none of its modules is found.',
      fix: 'Write commas.',
    };
  else if (/^\/usr\/lib\/python3\/(?!dist-packages(?:\/|$))/.test(text))
    yield {
      at: span,
      what: `${text} is not where Debian's packages are.`,
      why: "Odoo's own modules lie in /usr/lib/python3/dist-packages/odoo/addons, and are found without being listed.",
      fix: 'Remove the entry.',
    };
  else if (!/^[/~$]|^[A-Za-z]:[\\/]/.test(text))
    yield {
      at: span,
      severity: 'warning',
      what: `${text} is a relative directory.`,
      why: 'It counts from the directory that Odoo was started in, which is another one for a service, for a shell and for a cron job.',
      fix: 'Write the absolute directory.',
    };
}
