import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Problem, Rule } from '../../rule.ts';

/** Directories that the official image has, and those of its distribution. Source: its Dockerfile. */
const IN_IMAGE = ['/usr', '/mnt/extra-addons', '/var/lib/odoo'];

/** The image has no directories but its own, and up to 18.0 Odoo says nothing about a missing one. */
export const rule = {
  id: 'require-mounted-addons',
  subject: 'compose',
  severity: 'error',
  summary: 'Every directory of addons_path is in the image or mounted.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      // The image may be only the name of what is built here, and configs may bring files.
      const { build, configs, extends: base } = service.value;
      if ([build, configs, base].some((value) => value !== undefined)) continue;
      const conf = mountedConf(file, service, files('odoo-conf'));
      const options = conf && odooOptionsOf(conf.text, version('odoo'));
      const argument = argumentOf(service.command, '--addons-path');
      const list = argument ?? (options && textOption(options, 'addons_path'));
      const option = options?.get('addons_path');
      const at: Problem['at'] =
        argument === undefined && conf && option
          ? { file: conf.file, at: option.valueSpan }
          : (service.command?.path ?? service.path);
      const there = [...IN_IMAGE, ...service.volumes.map(({ target }) => target)];
      const missing = (list ?? '')
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => /^\/[^$:]*$/.test(entry) && !there.some((path) => touches(entry, path)));
      if (missing.length === 0) continue;
      yield {
        at,
        what: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in the container of \`${service.name}\`.`,
        why: `The image has no such directory and nothing is mounted there: ${argument === undefined ? 'none of its modules is found, and up to 18.0 Odoo does not say so' : 'up to 18.0 Odoo refuses to start, and 19.0 finds none of its modules'}.`,
        fix: 'Mount the directory, or remove the entry.',
        related: [{ message: 'the service', at: { file, at: service.path }, part: 'key' }],
      };
    }
  },
} satisfies Rule<'compose'>;

/** True when one is the other or lies within it: single modules may be mounted below an entry. */
function touches(entry: string, path: string): boolean {
  const [a, b] = [`${entry.replace(/\/+$/, '')}/`, `${path.replace(/\/+$/, '')}/`];
  // A target with a variable may be any directory.
  return path.includes('$') || a.startsWith(b) || b.startsWith(a);
}
