import type { PinFile } from '@stackwright/scan';
import type { Context } from '../../rule.ts';

/**
 * The series that pins are for: what the stack or the configuration declares, else what the file of a
 * pin says, else what all locks that say one agree on. Undefined when nothing tells.
 */
export function pinSeries(
  { model, version }: Pick<Context<'pins'>, 'model' | 'version'>,
  file?: PinFile,
): string | undefined {
  const declared = version('odoo') ?? file?.series?.value;
  if (declared !== undefined) return declared;
  const [series, other] = new Set(
    model.files.flatMap((one) => (one.deprecated === undefined ? (one.series?.value ?? []) : [])),
  );
  return other === undefined ? series : undefined;
}

/** The series that a branch is called by, as OCA names its branches: `18.0`, `18.0-mig-web`. */
export function branchSeries(branch: string): string | undefined {
  return /^(\d{1,2}\.0)(?=$|[-_/])/.exec(branch)?.[1];
}

/** The series in an addon's version; undefined for a version without one. */
export function versionSeries(version: string | undefined): string | undefined {
  return /^(\d{1,2}\.\d)(?:\.\d+){2,}$/.exec(version ?? '')?.[1];
}
