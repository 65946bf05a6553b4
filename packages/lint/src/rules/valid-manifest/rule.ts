import { isSample } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/** Odoo reads manifests with `ast.literal_eval`: nothing in them is run. Source: odoo/modules/module.py. */
export const rule = {
  id: 'valid-manifest',
  subject: 'code',
  severity: 'error',
  summary: 'Every manifest is a literal dictionary with values of the right kinds.',
  *check({ model }) {
    for (const addon of model.addons) {
      const { name, file, manifest } = addon;
      if (manifest.ok || isSample(addon)) continue;
      for (const { what, span } of manifest.mistakes) {
        yield {
          at: { file, at: span },
          what: `The manifest of \`${name}\` cannot be read: ${what}.`,
          why: 'Odoo takes a manifest as a literal and runs nothing in it. It skips the addon or stops, and nobody can tell what it needs and under which licence it is.',
          fix: 'Write a plain dictionary: strings, lists, True and False, without calls and names.',
        };
      }
    }
  },
} satisfies Rule<'code'>;
