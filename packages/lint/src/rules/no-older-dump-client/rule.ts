import { imageOf, isPostgres, postgresMajor } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Context, Rule } from '../../rule.ts';
import type { ShellCommand, ShellWord } from '@stackwright/syntax/shell';

const DUMP = /(?:^|\/)pg_dump(?:all)?$/;
/** Where Debian and Red Hat keep the programs of each major version. */
const INSTALLED = /^\/usr\/(?:lib\/postgresql\/|pgsql-)(\d+)\/bin\/pg_dump(?:all)?$/;
const IMAGE =
  /^(?:docker\.io\/)?(?:library\/)?(?:postgres|postgis\/postgis|pgvector\/pgvector):([^$@]+)/;

/** pg_dump refuses a newer server. Source: PostgreSQL documentation, pg_dump, "Notes". */
export const rule = {
  id: 'no-older-dump-client',
  subject: 'shell',
  severity: 'error',
  summary: 'A dump is made by a pg_dump that is not older than its server.',
  *check(context) {
    for (const command of context.model.commands) {
      const at = command.words.findIndex(({ value }) => DUMP.test(value));
      const client = at === -1 ? undefined : clientOf(command, at);
      const server = client && serverOf(optionOf(command, '-h', '--host'), context);
      if (client === undefined || server === undefined || client.major >= server.major) continue;
      yield {
        at: client.word.span,
        what: `This pg_dump is of PostgreSQL ${client.major}, and ${server.name} is ${server.major}.`,
        why: 'pg_dump refuses to dump a server that is newer than itself: there is no backup at all.',
        fix: `Use the programs of PostgreSQL ${server.major}.`,
        ...(server.at && { related: [{ message: 'the server', at: server.at }] }),
      };
    }
  },
} satisfies Rule<'shell'>;

interface Program {
  readonly word: ShellWord;
  readonly major: number;
}

function clientOf({ words }: ShellCommand, at: number): Program | undefined {
  const program = words[at];
  const installed = INSTALLED.exec(program?.value ?? '')?.[1];
  if (program !== undefined && installed !== undefined)
    return { word: program, major: Number(installed) };
  return imageRun(words.slice(0, at));
}

/** The image of `docker run`; in `docker exec` the words are a container's. */
function imageRun(words: readonly ShellWord[]): Program | undefined {
  if (!words.some(({ value }) => value === 'run')) return undefined;
  const word = words.find(({ value }) => IMAGE.test(value));
  const tag = IMAGE.exec(word?.value ?? '')?.[1];
  const major = postgresMajor({ name: 'postgres', tag, digest: undefined });
  return word === undefined || major === undefined ? undefined : { word, major };
}

/** What `-h` names in this script or in a compose file, else the version that is declared. */
function serverOf(host: string | undefined, { model, files, version }: Context<'shell'>) {
  const started = model.commands.find((command) => optionOf(command, '--name') === host);
  const own = host === undefined ? undefined : imageRun(started?.words ?? []);
  if (own !== undefined) return { name: `\`${host}\``, major: own.major, at: own.word.span };
  for (const { file, model: compose } of files('compose')) {
    const service = servicesOf(compose).find(({ name }) => name === host);
    const image = service && imageOf(service);
    const major = image && isPostgres(image) ? postgresMajor(image) : undefined;
    if (service !== undefined && major !== undefined)
      return { name: `\`${host}\``, major, at: { file, at: service.path } };
  }
  const declared = Number.parseInt(version('postgresql') ?? '', 10);
  return Number.isNaN(declared) ? undefined : { name: 'the server', major: declared };
}

function optionOf({ words }: ShellCommand, ...names: readonly string[]): string | undefined {
  const at = words.findIndex(({ value }) => names.includes(value.split('=')[0] ?? ''));
  const [, value] = words[at]?.value.split('=') ?? [];
  return value ?? words[at + 1]?.value;
}
