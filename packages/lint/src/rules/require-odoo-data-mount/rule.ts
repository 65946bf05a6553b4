import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

/** `data_dir` of the official image. Source: its Dockerfile and odoo.conf. */
const DATA = '/var/lib/odoo';

/** Odoo keeps attachments in `data_dir`/filestore/<database> and sessions in `data_dir`/sessions. */
export const rule = {
  id: 'require-odoo-data-mount',
  subject: 'compose',
  severity: 'error',
  summary: "Odoo's data_dir is what the volume is mounted on.",
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      const conf = mountedConf(file, service, files('odoo-conf'));
      const options = conf && odooOptionsOf(conf.text, version('odoo'));
      const data = (options && textOption(options, 'data_dir')) ?? DATA;
      const mount = service.volumes.find(({ target }) => isWithin(data, target));
      const option = options?.get('data_dir');
      if (
        mount === undefined &&
        conf !== undefined &&
        option !== undefined &&
        data !== DATA &&
        data.startsWith('/')
      )
        yield {
          at: { file: conf.file, at: option.valueSpan },
          what: `No volume of \`${service.name}\` is mounted on ${data}.`,
          why: 'Attachments and sessions lie in the container itself, and are lost when it is made anew.',
          fix: `Mount a volume on ${data}, or set \`data_dir = ${DATA}\`.`,
          related: [{ message: 'the service', at: { file, at: service.path }, part: 'key' }],
        };
      if (mount?.type === 'bind' && /(?:^|\/)filestore\/*$/.test(mount.source ?? ''))
        yield {
          at: mount.path,
          severity: 'warning',
          what: `${mount.source ?? ''} becomes the whole of data_dir, not the filestore.`,
          why: 'The files lie in filestore/filestore/<database>, beside sessions: a backup or a restore that trusts the name misses them.',
          fix: 'Name the directory after what it holds, e.g. ./data/odoo, and move what is in it.',
        };
    }
  },
} satisfies Rule<'compose'>;

function isWithin(path: string, folder: string): boolean {
  const bare = folder.replace(/\/+$/, '');
  return path.replace(/\/+$/, '') === bare || path.startsWith(`${bare}/`);
}
