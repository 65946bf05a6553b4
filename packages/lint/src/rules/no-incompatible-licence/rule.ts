import { dependenciesOf } from '@stackwright/scan';
import type { Addon } from '@stackwright/scan';
import { isCommunity } from '../../domain/code/edition.ts';
import { isCopyleft, isProprietary, licenceOf } from '../../domain/code/licences.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Place, Rule } from '../../rule.ts';

/**
 * LGPL may stand beside anything; a licence that Odoo refuses is another rule's. Community labels a few
 * of its own addons wrongly: they count as what they are.
 */
export const rule = {
  id: 'no-incompatible-licence',
  subject: 'code',
  severity: 'error',
  summary: 'No addon under GPL or AGPL needs a proprietary one.',
  *check(context) {
    const { tree, seriesOf } = sceneOf(context);
    for (const addon of tree.addons) {
      const licence = licenceOf(addon);
      if (!isCopyleft(licence)) continue;
      for (const { name, via } of dependenciesOf(addon, tree)) {
        const needed = tree.byName.get(name)?.[0];
        if (needed === undefined || !isProprietary(licenceOf(needed))) continue;
        if (isCommunity(name, seriesOf(needed.file))) continue;
        const chain = [...via.map((one) => one.name), name].join(' → ');
        yield {
          at: placeOf(addon, via[1]?.name ?? name),
          what: `\`${addon.name}\` is under ${licence} and needs ${licenceOf(needed)}: ${chain}.`,
          why: `${licence} allows the whole to be passed on under itself only, which the licence of \`${name}\` forbids.`,
          fix: `Do without \`${name}\`, or have the holders of the rights to \`${addon.name}\` allow it.`,
          related: [{ message: `the licence of \`${name}\``, at: licencePlace(needed) }],
        };
      }
    }
  },
} satisfies Rule<'code'>;

function placeOf({ file, manifest }: Addon, name: string): Place {
  const depends = manifest.ok ? manifest.manifest.depends : [];
  const placed = depends.find(({ value }) => value === name);
  return placed === undefined ? { file } : { file, at: placed.span };
}

function licencePlace({ file, manifest }: Addon): Place {
  const placed = manifest.ok ? manifest.manifest.license : undefined;
  return placed === undefined ? { file } : { file, at: placed.span };
}
