import type { Rule } from '../../rule.ts';

const ODOO = /(?:^|\/)(?:odoo|odoo-bin|openerp-server)$/;
/** A new series updates every module once, and that is right. */
const UPGRADE = /openupgrade|upgrade[-_]path|click-odoo-update/i;

/** Source: Odoo documentation, command-line interface, `-u`. */
export const rule = {
  id: 'no-update-of-all-modules',
  subject: 'commands',
  severity: 'info',
  summary: 'A script updates the modules that changed, and not all of them.',
  *check({ model, text }) {
    if (UPGRADE.test(text)) return;
    const told = new Set<number>();
    for (const { words } of new Set(model.calls.map(({ command }) => command))) {
      const program = words.findIndex(({ value }) => ODOO.test(value));
      const all = words.find(
        ({ value }, at) =>
          at > program &&
          (/^(?:-uall|--update=all)$/.test(value) ||
            (value === 'all' && /^(?:-u|--update)$/.test(words[at - 1]?.value ?? ''))),
      );
      // The words of `ssh host odoo …` are a command here, and another one there.
      if (program === -1 || all === undefined || told.has(all.span.start.offset)) continue;
      told.add(all.span.start.offset);
      yield {
        at: all.span,
        what: 'Every module is updated.',
        why: 'It takes minutes to hours, locks tables all the while, and writes data records back to what the modules ship, changed or not.',
        fix: 'Name the modules that changed: `-u shop_base,shop_pos`.',
      };
    }
  },
} satisfies Rule<'commands'>;
