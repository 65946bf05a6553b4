import { imageOf } from '../compose/compose-image.ts';
import { servicesOf } from '../compose/compose-services.ts';
import type { Context } from '../../rule.ts';

/** A folder that is called by a series: `17.0`, `v16-odoo`, `odoo-15`, `12`. */
const FOLDER = /^(?:odoo[-_]?)?v?(\d{1,2})(?:\.0)?(?:[-_]odoo)?$/i;
const TAG = /^(\d{1,2})(?:\.0)?(?:[-.]|$)/;
const SERVICE = /^odoo[-_]?(\d{1,2})$/i;
const BUILD =
  /^[ \t]*(?:FROM[ \t]+\S*odoo\S*:|(?:ENV|ARG)[ \t]+ODOO_VERSION[ \t]*[= ][ \t]*["']?)v?(\d{1,2})(?:\.0)?\b/im;

/**
 * The series of the Odoo that a file belongs to, `17.0`. The declared one; else what the file's folders are
 * called, or what a Dockerfile or compose file of the run says, in the nearest folder around that says one
 * series only. Undefined when nothing tells.
 */
export function odooSeriesOf(context: Context<'odoo-conf' | 'nginx'>): string | undefined {
  const declared = context.version('odoo');
  if (declared !== undefined) return declared;
  const said = saidBy(context);
  for (let folder = folderOf(context.file); ; folder = folderOf(folder)) {
    const own = FOLDER.exec(folder.slice(folder.lastIndexOf('/') + 1))?.[1];
    const here = new Set(own === undefined ? said.get(folder) : [own]);
    if (here.size > 0) return here.size === 1 ? series([...here]) : undefined;
    if (folder === '') return undefined;
  }
}

function series([major]: readonly string[]): string | undefined {
  const number = Number(major);
  // 6.1 was the first with a configuration as it is today; larger numbers are other things.
  return number >= 6 && number < 40 ? `${number}.0` : undefined;
}

/** Majors by the folder of the file that says them. */
function saidBy({ files }: Context<'odoo-conf' | 'nginx'>): ReadonlyMap<string, readonly string[]> {
  const built = files('dockerfile').flatMap(({ file, text }) => {
    const major = BUILD.exec(text)?.[1];
    return major === undefined ? [] : [{ folder: folderOf(file), major }];
  });
  const run = files('compose').flatMap(({ file, model }) =>
    servicesOf(model).flatMap((service) => {
      const { name = '', tag = '' } = imageOf(service) ?? {};
      const tagged = /(?:^|\/)odoo$/.test(name) ? TAG.exec(tag)?.[1] : undefined;
      const major = tagged ?? SERVICE.exec(service.name)?.[1];
      return major === undefined ? [] : [{ folder: folderOf(file), major }];
    }),
  );
  const said = new Map<string, string[]>();
  for (const { folder, major } of [...built, ...run]) {
    said.set(folder, [...(said.get(folder) ?? []), major]);
  }
  return said;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
