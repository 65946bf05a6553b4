import { imageOf } from '../compose/compose-image.ts';
import { servicesOf } from '../compose/compose-services.ts';
import type { Context } from '../../rule.ts';

/** A folder that is called by a series: `17.0`, `v16-odoo`, `odoo-15`, `12`. */
const FOLDER = /^(?:odoo[-_]?)?v?(\d{1,2})(?:\.0)?(?:[-_]odoo)?$/i;
const TAG = /^(\d{1,2})(?:\.0)?(?:[-.]|$)/;
const SERVICE = /^odoo[-_]?(\d{1,2})$/i;
const BUILD =
  /^[ \t]*(?:FROM[ \t]+\S*odoo\S*:|(?:ENV|ARG)[ \t]+ODOO_(?:VERSION|BRANCH|SERIES|RELEASE)[ \t]*[= ][ \t]*["']?)v?(\d{1,2})(?:\.0)?\b/im;

/** A variable of a script that installs Odoo: `ODOO_VERSION="19.0"`. */
const SCRIPT =
  /^[ \t]*(?:export[ \t]+|readonly[ \t]+)?(?:ODOO|OE)_(?:VERSION|BRANCH|SERIES|RELEASE)=["']?(\d{1,2})(?:\.0)?["']?[ \t]*(?:#.*)?$/m;

/** A file that is called by a series: `odoo-10.0.conf`, `odoo17.conf`. */
const FILE = /(?:^|[-_.])v?(\d{1,2})\.0(?=[-_.])|^odoo[-_]?(\d{1,2})\.\w+$/i;

/**
 * The series of the Odoo that a file belongs to, `17.0`. The declared one; else what the file and its folders are
 * called, or what a Dockerfile, a compose file or a script of the run says, in the nearest folder around that says one
 * series only. Undefined when nothing tells.
 */
export function odooSeriesOf(context: Context<'odoo-conf' | 'nginx'>): string | undefined {
  const declared = context.version('odoo');
  if (declared !== undefined) return declared;
  const called = FILE.exec(context.file.slice(context.file.lastIndexOf('/') + 1));
  const own = series([called?.[1] ?? called?.[2] ?? '']);
  if (own !== undefined) return own;
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
  const installed = files('shell').flatMap(({ file, text }) => {
    const major = SCRIPT.exec(text)?.[1];
    const folder = folderOf(file).replace(/(?:^|\/)(?:scripts?|bin|tools|deploy|install)$/, '');
    return major === undefined ? [] : [{ folder, major }];
  });
  const said = new Map<string, string[]>();
  // What runs says more than what once installed it.
  for (const { folder, major } of run.length + built.length > 0 ? [...built, ...run] : installed) {
    said.set(folder, [...(said.get(folder) ?? []), major]);
  }
  return said;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}
