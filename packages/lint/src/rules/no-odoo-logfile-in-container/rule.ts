import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooOptionsOf, textOption } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Problem, Rule } from '../../rule.ts';

/** Source: odoo/tools/config.py of each series: there is `logfile`, and no option that rotates it. */
export const rule = {
  id: 'no-odoo-logfile-in-container',
  subject: 'compose',
  severity: 'warning',
  summary: 'Odoo in a container logs to its output.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      const { name, path, command, volumes } = service;
      const conf = mountedConf(file, service, files('odoo-conf'));
      const options = conf && odooOptionsOf(conf.text, version('odoo'));
      const argument = argumentOf(command, '--logfile');
      const written = options && textOption(options, 'logfile');
      const logfile = argument ?? written;
      if (logfile === undefined || logfile === '' || logfile.startsWith('/dev/')) continue;
      const option = options?.get('logfile');
      const isKept = volumes.some(({ target }) =>
        logfile.startsWith(`${target.replace(/\/+$/, '')}/`),
      );
      const at: Problem['at'] =
        argument === undefined && conf && option
          ? { file: conf.file, at: option.valueSpan }
          : (command?.path ?? path);
      yield {
        at,
        what: `\`${name}\` logs to ${logfile} inside its container.`,
        why: isKept
          ? '`docker logs` shows nothing, and Odoo never rotates the file: it grows until the disk is full.'
          : '`docker logs` shows nothing, and the file is lost with the container, when it is needed most.',
        fix: 'Remove the option: Odoo then logs to its output, and Docker keeps and rotates it.',
      };
    }
  },
} satisfies Rule<'compose'>;
