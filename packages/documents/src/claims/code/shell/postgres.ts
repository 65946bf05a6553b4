import type { ShellWord } from '@stackwright/syntax/shell';
import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { isLoopback, thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import { connectionUrlSaid, isConnectionUrl } from '../settings/connection-url.ts';
import { databaseNamed, isMaintenance, isScratch, roleNamed } from '../sql/database-names.ts';
import { sqlSaid } from '../sql/sql-said.ts';
import { insideOf } from './web.ts';
import { operands, optionPiece, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

/** Options of the clients that have a value of their own. Source: psql(1), pg_dump(1), pg_restore(1). */
const VALUED =
  '-h -p -U -d -c -f -o -v -F -j -n -N -t -T -Z -L -P -R -E -O -S -w --host --port --username --dbname --command --file --format --jobs --table --schema --output --variable --set'.split(
    ' ',
  );
/** Programs that make or remove a database: its name need not be one of the stack's. */
const MAKERS: ReadonlySet<string> = new Set(['createdb', 'dropdb', 'createuser', 'dropuser']);
/** Of these an operand is a file. */
const OF_FILES: ReadonlySet<string> = new Set(['pg_restore', 'pg_isready']);

/** Where psql, pg_dump and their kin connect to: host, port, role and database. */
export function postgresSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  const url = wordsPieces(step, call.args).find(({ text }) => isConnectionUrl(text));
  const command = optionPiece(step, '-c', '--command');
  const sql =
    command === undefined
      ? []
      : sqlSaid(command.text, scene).map((draft) => moved(draft, command.start));
  const host = optionPiece(step, '-h', '--host');
  const parts: readonly (readonly [AttributeId, Piece | undefined])[] = [
    ['database-host', host],
    ['database-port', optionPiece(step, '-p', '--port')],
    ['database-user', optionPiece(step, '-U', '--username')],
    ['database', url === undefined ? databasePiece(step) : undefined],
  ];
  const find = (attribute: AttributeId): Piece | undefined =>
    parts.find(([id]) => id === attribute)?.[1];
  const at = call.command.span.start.offset;
  const target = targetOf(
    step,
    { database: find('database'), role: find('database-user'), host },
    at,
  );
  const reached = url === undefined ? [] : connectionUrlSaid(scene, target, url);
  const told = parts.flatMap(([attribute, piece]) => {
    if (piece === undefined || isTunnel(attribute, host)) return [];
    if (isMaintenance(piece.text) || (attribute === 'database' && isScratch(piece.text))) return [];
    const sure = isMade(call.name, attribute) ? 'guess' : target.sure;
    return said(scene, { ...target, sure }, attribute, piece);
  });
  return [...told, ...reached, ...sql];
}

function moved(draft: Draft, by: number): Draft {
  return { ...draft, start: draft.start + by, end: draft.end + by };
}

/** Through a tunnel, or inside of the container, neither host nor port is what the stack declares. */
function isTunnel(attribute: AttributeId, host: Piece | undefined): boolean {
  return /host|port/.test(attribute) && host !== undefined && isLoopback(host.text);
}

function isMade(name: string, attribute: AttributeId): boolean {
  return MAKERS.has(name) && (attribute === 'database' || attribute === 'database-user');
}

/** `-d name`, or the first operand where it is no file and no second option's value. */
function databasePiece(step: Step): Piece | undefined {
  const { name, args } = step.call;
  const option = optionPiece(step, '-d', '--dbname');
  if (option !== undefined) return /[=:/]/.test(option.text) ? undefined : option;
  if (OF_FILES.has(name) || name.endsWith('user')) return undefined;
  const [word, , third]: readonly ShellWord[] = operands(args, VALUED);
  // The second may be a role; with a third they are no operands, but words of a query that nobody quoted.
  const piece = word === undefined || third !== undefined ? undefined : wordPiece(step, word);
  return piece !== undefined && /^[A-Za-z_][\w-]*$/.test(piece.text) ? piece : undefined;
}

interface Connection {
  readonly database: Piece | undefined;
  readonly role: Piece | undefined;
  readonly host: Piece | undefined;
}

/** What is connected to: by the database's name, the role's, the host's, the container's, else by the words around. */
function targetOf(step: Step, { database, role, host }: Connection, at: number): Target {
  const { scene } = step;
  const environment = scene.environmentAt(at);
  const named =
    (database && databaseNamed(scene, database)) ??
    (role && roleNamed(scene, role)) ??
    (host && thingNamed(scene.scope, host.text, ['server'], environment));
  if (named !== undefined)
    return {
      subject: named.subject,
      environment: named.environment ?? environment,
      sure: 'certain',
    };
  const inside = insideOf(step);
  if (inside?.subject?.kind === 'server') return inside;
  return { subject: scene.subjectFor('database', at), environment, sure: 'likely' };
}
