import { imageOf, isPostgres, postgresMajor } from '../../domain/compose/compose-image.ts';
import type { ImageParts } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeService } from '@stackwright/syntax/compose';

/** An image that does nothing but dump, and whose tags are those of PostgreSQL. */
const DUMPER = 'prodrigestivill/postgres-backup-local';
const HOST = /^(?:PGHOST|POSTGRES_HOST)$/;

/** The counterpart of `no-older-dump-client`. Source: PostgreSQL documentation, pg_dump, "Notes". */
export const rule = {
  id: 'no-older-dump-image',
  subject: 'compose',
  severity: 'error',
  summary: 'A service that dumps a database is not older than the database.',
  *check({ model }) {
    const services = servicesOf(model);
    for (const service of services) {
      const image = imageOf(service);
      if (image === undefined || service.image === undefined || !dumps(service, image)) continue;
      const client = postgresMajor(image);
      const host = hostOf(service);
      const server = services.find(({ name }) => name === host);
      const serverImage = server && imageOf(server);
      if (server === undefined || serverImage === undefined || !isPostgres(serverImage)) continue;
      const major = postgresMajor(serverImage);
      if (client === undefined || major === undefined || client >= major) continue;
      yield {
        at: service.image.path,
        what: `\`${service.name}\` dumps with PostgreSQL ${client}, and \`${server.name}\` is ${major}.`,
        why: 'pg_dump refuses to dump a server that is newer than itself: there is no backup at all.',
        fix: `Take the image of PostgreSQL ${major}, and change both together from now on.`,
        related: [{ message: 'the server', at: server.path }],
      };
    }
  },
} satisfies Rule<'compose'>;

function dumps({ command, entrypoint }: ComposeService, image: ImageParts): boolean {
  if (image.name === DUMPER) return true;
  return isPostgres(image) && /\bpg_dump(?:all)?\b/.test(textOf(entrypoint) + textOf(command));
}

function hostOf({ environment, command, entrypoint }: ComposeService): string | undefined {
  const named = environment.find(({ name }) => HOST.test(name))?.value;
  if (named !== undefined) return interpolate(named);
  return /(?:\s-h\s*|--host[=\s])([\w.-]+)/.exec(`${textOf(entrypoint)} ${textOf(command)}`)?.[1];
}

function textOf(command: ComposeService['command']): string {
  return command?.words.join(' ') ?? '';
}
