import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
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
