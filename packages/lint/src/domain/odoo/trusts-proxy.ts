import type { ComposeService } from '@stackwright/syntax/compose';
import type { Context, RelatedPlace } from '../../rule.ts';
import { argumentOf } from './odoo-arguments.ts';
import { odooOptionsOf } from './odoo-conf.ts';
import { isOfficialOdoo, mountedConf } from './odoo-service.ts';

/** Why an Odoo believes the headers of whoever asks; undefined where nothing says that it does. */
export function trustOf(
  service: ComposeService,
  { file, files, version }: Pick<Context<'compose'>, 'file' | 'files' | 'version'>,
): { readonly related: readonly RelatedPlace[] } | undefined {
  if (!isOfficialOdoo(service)) return undefined;
  const conf = mountedConf(file, service, files('odoo-conf'));
  const option = conf && odooOptionsOf(conf.text, version('odoo')).get('proxy_mode');
  if (argumentOf(service.command, '--proxy-mode') === undefined && option?.value !== true)
    return undefined;
  if (conf === undefined || option === undefined) return { related: [] };
  const at = { file: conf.file, at: option.nameSpan };
  return { related: [{ message: 'proxy_mode is set here', at }] };
}

/** An address of the host that everybody reaches. One that is a variable may be any; only what is written counts. */
export function isEverywhere(hostIp: string | undefined): boolean {
  return hostIp === undefined || hostIp === '' || hostIp === '0.0.0.0' || hostIp === '::';
}
