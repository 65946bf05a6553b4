import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { OdooOptions } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Problem, Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Variables of the official image's entrypoint, by the option that each stands for. */
const VARIABLES: readonly (readonly [option: string, variables: readonly string[]])[] = [
  ['db_host', ['HOST']],
  ['db_port', ['PORT']],
  ['db_user', ['USER']],
  ['db_password', ['PASSWORD', 'PASSWORD_FILE']],
];

/** What other images call these variables, and this one does not read. */
const FOREIGN: readonly Foreign[] = [
  { id: 'DB_HOST', own: ['HOST', 'DB_PORT_5432_TCP_ADDR'], byDefault: 'db', option: 'db_host' },
  { id: 'DB_PORT', own: ['PORT', 'DB_PORT_5432_TCP_PORT'], byDefault: '5432', option: 'db_port' },
  {
    id: 'DB_USER',
    own: ['USER', 'DB_ENV_POSTGRES_USER', 'POSTGRES_USER'],
    byDefault: 'odoo',
    option: 'db_user',
  },
  {
    id: 'DB_PASSWORD',
    own: ['PASSWORD', 'PASSWORD_FILE', 'DB_ENV_POSTGRES_PASSWORD', 'POSTGRES_PASSWORD'],
    byDefault: 'odoo',
    option: 'db_password',
  },
];

interface Foreign {
  readonly id: string;
  /** What the entrypoint reads instead, the usual name first. */
  readonly own: readonly string[];
  readonly byDefault: string;
  readonly option: string;
}

/** Source: entrypoint.sh of the official image odoo: a variable counts for an option that the file lacks. */
export const rule = {
  id: 'no-unused-database-login',
  subject: 'compose',
  severity: 'error',
  summary: 'The database login in the environment of the container is the one that Odoo uses.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      yield* shadowed(service);
      const conf = mountedConf(file, service, files('odoo-conf'));
      yield* foreign(
        service,
        conf === undefined ? undefined : odooOptionsOf(conf.text, version('odoo')),
      );
      if (conf === undefined) continue;
      const options = odooOptionsOf(conf.text, version('odoo'));
      for (const [name, variables] of VARIABLES) {
        const option = options.get(name);
        const variable = service.environment.find((entry) => variables.includes(entry.name));
        if (option === undefined || variable === undefined || option.text === variable.value)
          continue;
        yield {
          at: variable.path,
          what: `\`${variable.name}\` of \`${service.name}\` is not used.`,
          why: `The official image takes it for a configuration without \`${name}\` only, and this one has it: Odoo logs in with what the file says.`,
          fix: `Take \`${name}\` out of ${conf.file}, or the variable out of here.`,
          related: [
            { message: `\`${name}\` is set here`, at: { file: conf.file, at: option.nameSpan } },
          ],
        };
      }
    }
  },
} satisfies Rule<'compose'>;

/** Variables of other images, together. Where the entrypoint is another or the command names them, somebody reads them. */
function* foreign(
  { name, environment, command, entrypoint, envFiles, volumes }: ComposeService,
  options: OdooOptions | undefined,
): Generator<Problem> {
  if (entrypoint !== undefined || envFiles.length > 0) return;
  if (volumes.some(({ target }) => target === '/entrypoint.sh')) return;
  const found = FOREIGN.flatMap(({ id, own, byDefault, option }) => {
    const variable = environment.find((entry) => entry.name === id);
    const isSet = environment.some((entry) => own.includes(entry.name));
    const isRead = command?.words.some((word) => word.includes(id)) === true;
    if (variable === undefined || isSet || isRead) return [];
    const isLost =
      options?.has(option) !== true &&
      variable.value !== undefined &&
      variable.value !== byDefault &&
      !variable.value.includes('$');
    return [{ id, own: own[0] ?? '', byDefault, isLost, path: variable.path }];
  });
  const [first, ...others] = found;
  if (first === undefined) return;
  const quoted = (names: readonly string[]) => names.map((one) => `\`${one}\``).join(', ');
  const defaults = found.map(({ own, byDefault }) => `${own} ${byDefault}`).join(', ');
  yield {
    at: first.path,
    severity: found.some(({ isLost }) => isLost) ? 'error' : 'warning',
    what: `${quoted(found.map(({ id }) => id))} of \`${name}\` ${others.length === 0 ? 'is' : 'are'} not used.`,
    why: `The official image has other names, and where neither they nor odoo.conf say anything it takes its defaults: ${defaults}.`,
    fix: `Write ${quoted(found.map(({ own }) => own))} instead.`,
    related: others.map(({ path }) => ({ message: 'and here', at: path })),
  };
}

/** The entrypoint reads the file first, and then forgets the other variable. */
function* shadowed({ name, environment }: ComposeService): Generator<Problem> {
  const file = environment.find((variable) => variable.name === 'PASSWORD_FILE');
  const plain = environment.find((variable) => variable.name === 'PASSWORD');
  if (file === undefined || plain === undefined) return;
  yield {
    at: plain.path,
    what: `\`PASSWORD\` of \`${name}\` is not used.`,
    why: 'The official image takes the text of `PASSWORD_FILE` instead.',
    fix: 'Remove `PASSWORD`: a secret in a file is not shown by `docker inspect`.',
    related: [{ message: 'this one counts', at: file.path }],
  };
}
