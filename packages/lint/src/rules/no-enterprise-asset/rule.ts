import { gradedByEdition } from '../../domain/code/declared-edition.ts';
import type { Placed } from '@stackwright/scan';
import { enterpriseIn, unclearWords, verdictOf } from '../../domain/code/edition.ts';
import { namedAddons } from '../../domain/code/named-addons.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Context, Problem, Rule } from '../../rule.ts';

/** Files and modules that the browser would load, named by code or by `assets` of a manifest. */
export const rule = {
  id: 'no-enterprise-asset',
  subject: 'code',
  severity: 'warning',
  once: true,
  summary: 'No code uses scripts, styles or bundles of an addon of Odoo Enterprise.',
  *check(context) {
    for (const { file, signal, series } of namedAddons(context, 'asset')) {
      const problem = toProblem(
        file,
        { value: signal.name, span: signal.span },
        signal.name,
        series,
      );
      yield gradedByEdition(
        context,
        signal.guard === 'test' ? { ...problem, severity: 'info' } : problem,
      );
    }
    yield* inManifests(context);
  },
} satisfies Rule<'code'>;

/** `web_enterprise.assets_backend`, or `sign/static/src/a.js`. */
const ASSET = /^\/?(?<addon>[a-z]\w*)(?:\.\w+$|\/)/;

function* inManifests(context: Context<'code'>): Generator<Problem> {
  const { tree, isCore, isIdle, seriesOf } = sceneOf(context);
  for (const { file, manifest } of tree.addons) {
    if (!manifest.ok || isCore(file) || isIdle(file)) continue;
    for (const placed of manifest.manifest.assets) {
      const name = ASSET.exec(placed.value)?.groups?.['addon'];
      if (name === undefined || tree.byName.has(name)) continue;
      const series = seriesOf(file);
      if (verdictOf(name, series) !== 'other')
        yield gradedByEdition(context, toProblem(file, placed, name, series));
    }
  }
}

function toProblem(
  file: string,
  { value, span }: Placed<string>,
  name: string,
  series: string | undefined,
): Problem {
  const at = { file, at: span };
  if (verdictOf(name, series) === 'unclear')
    return { at, what: `\`${value}\` may be of Odoo Enterprise.`, ...unclearWords(name, series) };
  return {
    at,
    what: `\`${value}\` is of ${enterpriseIn(series)}.`,
    why: 'Odoo Community does not have it: the bundle misses a part, and the page may stay empty.',
    fix: 'Use what Community or the addon itself has, or move it to an addon of its own that is not installed here.',
  };
}
