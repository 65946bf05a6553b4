import { nearest } from '@stackwright/core';
import { LICENCES } from '../../domain/code/licences.ts';
import { isSample } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/** An addon that is not installable is entered in the list of modules as well, and stops the update too. */
export const rule = {
  id: 'valid-licence',
  subject: 'code',
  severity: 'error',
  summary: 'Every licence in a manifest is one that Odoo knows.',
  *check({ model }) {
    for (const addon of model.addons) {
      const { name, file, manifest } = addon;
      const license = manifest.ok ? manifest.manifest.license : undefined;
      if (license === undefined || isSample(addon)) continue;
      if (LICENCES.some((known) => known === license.value)) continue;
      yield {
        at: { file, at: license.span },
        what: `Odoo knows no licence \`${license.value}\` (\`${name}\`).`,
        why: 'The field is a selection: updating the list of modules ends with "Wrong value for license".',
        fix: `Write \`${likely(license.value)}\`. Odoo knows: ${LICENCES.join(', ')}.`,
      };
    }
  },
} satisfies Rule<'code'>;

/** Open licences that Odoo has under one name only. */
const OPEN = /^(?:mit|isc|bsd|apache|mpl|unlicense|zlib|epl|eupl|boost|bsl-1)\b/i;
const FAMILY = /^(?<family>AGPL|LGPL|GPL)\W*(?:v|version)?\W*(?<major>[23])/i;

function likely(written: string): string {
  if (OPEN.test(written)) return 'Other OSI approved licence';
  const { family = '', major = '' } = FAMILY.exec(written.trim())?.groups ?? {};
  const guess = `${family.toUpperCase()}-${major}`;
  return LICENCES.find((known) => known === guess) ?? nearest(written, LICENCES) ?? 'LGPL-3';
}
