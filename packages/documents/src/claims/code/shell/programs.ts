import { ODOO_OPTIONS } from '../settings/odoo-options.ts';
import { odooTarget } from '../settings/odoo-target.ts';
import { isScratch } from '../sql/database-names.ts';
import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import { composeEnvironment } from './compose-call.ts';
import { dockerSaid } from './docker.ts';
import { bucketSaid, cdSaid, dropletSaid } from './files.ts';
import { gitSaid } from './git.ts';
import { certbotSaid, digSaid, ufwSaid } from './names.ts';
import { postgresSaid } from './postgres.ts';
import { copySaid, sshSaid } from './remote.ts';
import { optionPiece } from './step.ts';
import type { CallReader, Step } from './step.ts';
import { dialSaid, insideOf, opensslSaid, urlsSaid, webSaid } from './web.ts';

/** Who reads the call of a program; what no one reads is looked through for URLs. */
const READERS: ReadonlyMap<string, CallReader> = table([
  ['ssh', sshSaid],
  ['scp rsync sftp', copySaid],
  ['docker docker-compose podman podman-compose', dockerSaid],
  ['curl wget http https xh', webSaid],
  [
    'psql pg_dump pg_restore pg_isready pg_basebackup pgbench createdb dropdb createuser dropuser vacuumdb reindexdb',
    postgresSaid,
  ],
  ['nc ncat telnet', dialSaid],
  ['openssl', opensslSaid],
  ['git', gitSaid],
  ['cd pushd', cdSaid],
  ['dig host nslookup', digSaid],
  ['certbot', certbotSaid],
  ['ufw', ufwSaid],
  ['aws s3cmd s5cmd rclone restic mc', bucketSaid],
  ['doctl', dropletSaid],
  ['odoo odoo-bin openerp-server', odooSaid],
  ['systemctl service', unitSaid],
]);

export function readerOf(name: string): CallReader {
  return READERS.get(name) ?? urlsSaid;
}

/** True for a program whose name alone shows that a line is a command. */
export function isProgram(name: string): boolean {
  return READERS.has(name) || OTHERS.has(name);
}

const OTHERS: ReadonlySet<string> = new Set(
  'sudo export source echo cat tail head ls mkdir chmod chown apt apt-get pip pip3 npm npx make python python3 sed grep find journalctl tar cp mv rm ping crontab timedatectl date df du free htop nginx tee touch systemd-analyze traceroute watch'.split(
    ' ',
  ),
);

/** `odoo -d name`, and options of odoo.conf on the command line that say where things are. */
function odooSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  const at = call.command.span.start.offset;
  const inside = insideOf(step);
  const project = composeEnvironment(step);
  const found = inside?.subject?.kind === 'service' ? inside : odooTarget(scene, at);
  const target = project === undefined ? found : { ...found, environment: project };
  const database = optionPiece(step, '-d', '--database');
  // How many workers a shell or an update is started with says nothing of the server.
  const options = [...ODOO_OPTIONS].filter(([, attribute]) => attribute.startsWith('database-'));
  return [
    ...(database === undefined || isScratch(database.text)
      ? []
      : said(scene, { ...target, sure: 'likely' }, 'database', database)),
    ...options.flatMap(([name, attribute]) => {
      const piece = optionPiece(step, `--${name}`);
      return piece === undefined ? [] : said(scene, target, attribute, piece);
    }),
  ];
}

/** A unit of the host: how a stack of containers was once driven, and a retired command may say so. */
function unitSaid({ call, scene, text }: Step): readonly Draft[] {
  const start = call.program.span.start.offset;
  const end = call.args.at(-1)?.span.end.offset ?? start;
  const words = text.slice(start, end);
  if (call.args.length !== 2 || /[$<\n]/.test(words) || scene.stanceAt(start) !== 'asserted')
    return [];
  const value = { kind: 'text', text: words } as const;
  return [{ subject: undefined, attribute: 'container', value, sure: 'likely', start, end }];
}

function table(
  entries: readonly (readonly [string, CallReader])[],
): ReadonlyMap<string, CallReader> {
  return new Map(
    entries.flatMap(([names, reader]) => names.split(' ').map((name) => [name, reader] as const)),
  );
}
