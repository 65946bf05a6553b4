import type { ConfProblem, OdooConf } from '@stackwright/schema';
import type { ProposedFix } from '../../rule.ts';

const TRUE = /^(?:true|yes|on|1|y)$/i;
const FALSE = /^(?:false|no|off|0|n)$/i;

/**
 * What to write instead of an old name, or of a word that Odoo does not take for the boolean that it means. Safe is what
 * Odoo of a known series reads as before.
 */
export function repairsOf(
  { kind, use, span }: ConfProblem,
  { options }: OdooConf,
  isSeriesKnown: boolean,
): readonly ProposedFix[] {
  const option = [...options.values()].find(
    ({ nameSpan, valueSpan }) => nameSpan === span || valueSpan === span,
  );
  if (option === undefined) return [];
  switch (kind) {
    case 'deprecated-option':
    case 'dropped-option': {
      // `with_demo` means the opposite of its old name, and two lines of one name stop Odoo.
      if (use === undefined || use === 'with_demo' || options.has(use)) return [];
      const safety = kind === 'deprecated-option' && isSeriesKnown ? 'safe' : 'unsafe';
      return [{ description: `Write ${use}`, safety, edits: [{ span, text: use }] }];
    }
    case 'not-a-boolean': {
      const meant = TRUE.test(option.text) ? 'True' : FALSE.test(option.text) ? 'False' : undefined;
      if (meant === undefined) return [];
      return [{ description: `Write ${meant}`, safety: 'unsafe', edits: [{ span, text: meant }] }];
    }
    default:
      return [];
  }
}
