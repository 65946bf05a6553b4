import { odooOptionsOf, textOption } from '../odoo/odoo-conf.ts';
import { resolvePosix } from '../compose/posix-path.ts';
import type { Context } from '../../rule.ts';

/**
 * What tells whether two folders of addons are on one `addons_path`: every odoo.conf of the run, its
 * entries followed through the volumes of the compose files; without any, where the folders lie.
 */
export function sharedPathOf(
  context: Pick<Context<'code'>, 'files' | 'version'>,
): (a: string, b: string) => 'yes' | 'maybe' | 'no' {
  const mounts = context
    .files('compose')
    .flatMap(({ file, model }) =>
      model.documents.flatMap(({ services }) =>
        services.flatMap(({ volumes }) =>
          volumes.flatMap(({ type, source, target }) =>
            type === 'bind' && source !== undefined
              ? [{ target: trimmed(target), folder: resolvePosix(file, trimmed(source)) }]
              : [],
          ),
        ),
      ),
    );
  const paths = context.files('odoo-conf').flatMap(({ text }) => {
    const list = textOption(odooOptionsOf(text, context.version('odoo')), 'addons_path');
    const entries = (list ?? '').split(',').map((entry) => trimmed(entry.trim()));
    return entries.filter((entry) => entry !== '').length > 0 ? [entries] : [];
  });
  const isNamed = (folder: string, entry: string) =>
    foldersOf(entry, mounts).some((one) => one === folder) || ends(entry, folder);
  return (a, b) => {
    const known = paths.map((entries) =>
      [a, b].map((one) => entries.findIndex((e) => isNamed(one, e))),
    );
    if (known.some(([x = -1, y = -1]) => x >= 0 && y >= 0 && x !== y)) return 'yes';
    if (known.some((pair) => pair.some((index) => index >= 0))) return 'no';
    return paths.length === 0 && isBeside(a, b) ? 'yes' : 'maybe';
  };
}

interface Mount {
  readonly target: string;
  readonly folder: string;
}

/** Folders of the repository that an entry, a folder of the container, may be. */
function foldersOf(entry: string, mounts: readonly Mount[]): readonly string[] {
  return mounts.flatMap(({ target, folder }) =>
    entry === target || entry.startsWith(`${target}/`)
      ? [`${folder}${entry.slice(target.length)}`]
      : [],
  );
}

/** A folder copied into an image keeps its last names, two of them where it has two. */
function ends(entry: string, folder: string): boolean {
  return folder !== '' && entry.endsWith(`/${folder.split('/').slice(-2).join('/')}`);
}

/** `addons/oca` and `addons/own`: people put the folders of one path side by side. */
function isBeside(a: string, b: string): boolean {
  const above = parentOf(a);
  return a !== b && above !== '' && above === parentOf(b) && /(?:addons|modules|src)$/i.test(above);
}

function parentOf(folder: string): string {
  return folder.split('/').slice(0, -1).join('/');
}

function trimmed(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path;
}
