import { resolvePosix } from '../compose/posix-path.ts';
import type { ParsedFile } from '../../subject.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeFile, ComposeService } from '@stackwright/syntax/compose';

/** Where the official image looks for its configuration (`ODOO_RC`). */
const CONF = '/etc/odoo/odoo.conf';

/** True for the image of Docker Hub's library, whose entrypoint, paths and defaults are known. */
export function isOfficialOdoo({ image }: ComposeService): boolean {
  return /^(?:docker\.io\/)?(?:library\/)?odoo(?:[:@]|$)/.test(image?.value ?? '');
}

/** Services that run the official image of Odoo. */
export function odooServicesOf({ documents }: ComposeFile): readonly ComposeService[] {
  return documents.flatMap(({ services }) => services.filter(isOfficialOdoo));
}

/** True for what `HOST` of the image's entrypoint names, `db` by default. Source: docker-library, odoo. */
export function isServerOf(server: ComposeService, odoo: ComposeService): boolean {
  const host = odoo.environment.find(({ name }) => name === 'HOST')?.value ?? 'db';
  return [server.name, server.containerName?.value].includes(interpolate(host));
}

/** The odoo.conf among the files of the run that a service mounts, itself or by its folder. */
export function mountedConf(
  compose: string,
  service: ComposeService,
  confs: readonly ParsedFile<'odoo-conf'>[],
): ParsedFile<'odoo-conf'> | undefined {
  for (const { type, source, target } of service.volumes) {
    if (type !== 'bind' || source === undefined) continue;
    const below = withoutSlash(target);
    const inside = CONF === below ? '' : CONF.startsWith(`${below}/`) && CONF.slice(below.length);
    if (inside === false) continue;
    const file = resolvePosix(compose, `${withoutSlash(source)}${inside}`);
    const found = confs.find((conf) => conf.file === file);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
