import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import { dependenciesOf } from '@stackwright/scan';
import type { Addon, DependencyChain } from '@stackwright/scan';
import { enterpriseIn, unclearWords, verdictOf } from '../../domain/code/edition.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import { substituteFor } from '../../domain/code/substitutes.ts';
import type { Problem, RelatedPlace, Rule } from '../../rule.ts';

/**
 * `excludes` says that an addon does not go with another and needs nothing. An addon that cannot be
 * installed needs nothing either. A name that an addon of the repository has is that addon.
 */
export const rule = {
  id: 'no-enterprise-dependency',
  subject: 'code',
  severity: 'error',
  once: true,
  summary: 'No addon needs one of Odoo Enterprise, not even through others.',
  *check(context) {
    const { tree, seriesOf, isCore } = sceneOf(context);
    for (const addon of tree.addons) {
      if (isCore(addon.file)) continue;
      const series = seriesOf(addon.file);
      for (const chain of dependenciesOf(addon, tree)) {
        if (tree.byName.has(chain.name)) continue;
        const verdict = verdictOf(chain.name, series);
        if (verdict === 'other') continue;
        const problem = toProblem(addon, chain, series, verdict === 'unclear');
        yield verdict === 'unclear' ? problem : gradedByEdition(context, problem);
      }
    }
  },
} satisfies Rule<'code'>;

function toProblem(
  addon: Addon,
  { name, via }: DependencyChain,
  series: string | undefined,
  isUnclear: boolean,
): Problem {
  const names = [...via.map((one) => one.name), name];
  const chain = names.join(' → ');
  const { at, related } = placesOf(names, via);
  if (isUnclear)
    return {
      at,
      related,
      what: `${chain} may need Odoo Enterprise.`,
      ...unclearWords(name, series),
    };
  const substitute = substituteFor(name);
  return {
    at,
    related,
    what: `\`${addon.name}\` needs ${enterpriseIn(series)}: ${chain}.`,
    why: `\`${name}\` is not in Odoo Community, so \`${addon.name}\` cannot be installed.`,
    fix:
      substitute === undefined
        ? `Remove \`${name}\` from \`depends\` of \`${names.at(-2)}\`, with the code that uses it.`
        : `Build on ${substitute} instead of \`${name}\`, or remove it from \`depends\` of \`${names.at(-2)}\`.`,
  };
}

/** Where the first addon names the second, and where every further one names the next. */
function placesOf(names: readonly string[], via: readonly Addon[]) {
  const [first, ...rest] = via.map((addon, index) => ({
    message: `\`${addon.name}\` depends on \`${names[index + 1]}\``,
    at: placeOf(addon, names[index + 1]),
  }));
  if (first === undefined) throw new Error('a chain of dependencies without a beginning');
  return { at: first.at, related: rest satisfies readonly RelatedPlace[] };
}

function placeOf({ file, manifest }: Addon, name: string | undefined) {
  const depends = manifest.ok ? manifest.manifest.depends : [];
  const placed = depends.find(({ value }) => value === name);
  return { file, ...(placed && { at: placed.span }) };
}
