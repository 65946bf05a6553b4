import type { Draft } from '../draft.ts';
import { isLoopback, thingNamed } from '../names.ts';
import type { Named } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { operands, optionPiece, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

/** `ssh user@host`: who logs in, where, and on which port. */
export function sshSaid(step: Step): readonly Draft[] {
  const { call, scene } = step;
  if (call.ssh === undefined) return [];
  const target = wordPiece(step, call.ssh.target);
  if (target === undefined) return [];
  const inner = { ...step, call: { ...call, args: call.ssh.options } };
  const login = optionPiece(inner, '-l');
  const port = optionPiece(inner, '-p');
  const drafts = loginSaid(scene, target);
  const host = hostTarget(scene, hostPart(target));
  return [
    ...drafts,
    ...(login === undefined || host === undefined ? [] : said(scene, host, 'ssh-user', login)),
    ...(port === undefined || host === undefined ? [] : said(scene, host, 'ssh-port', port)),
  ];
}

const COPY_VALUED =
  '-i -P -o -F -c -l -S -J -e --rsh --exclude --include --rsync-path --bwlimit --port --filter'.split(
    ' ',
  );

/** The remote ends of scp, rsync and sftp: `user@host:path`. */
export function copySaid(step: Step): readonly Draft[] {
  return wordsPieces(step, operands(step.call.args, COPY_VALUED)).flatMap((piece) => {
    const remote = /^(?:[\w.-]+@)?(?:[\w.-]+|\[[\da-f:]+\])(?=:)|^[\w.-]+@[\w.-]+$/i.exec(
      piece.text,
    )?.[0];
    // A single letter is a drive.
    return remote === undefined || remote.length < 2
      ? []
      : loginSaid(step.scene, { text: remote, start: piece.start });
  });
}

/** `user@host` as claims of the host: its address where one is written, its login where one is. */
export function loginSaid(scene: Scene, piece: Piece): readonly Draft[] {
  const host = hostPart(piece);
  if (isLoopback(host.text) || isPlaceholder(scene.scope, host.text)) return [];
  const at = piece.text.lastIndexOf('@');
  const user =
    at === -1
      ? undefined
      : { text: piece.text.slice(0, at).replace(/^ssh:\/\//, ''), start: piece.start };
  const target = hostTarget(scene, host) ?? {
    subject: undefined,
    environment: undefined,
    sure: 'likely',
  };
  const isSchemed = piece.text.startsWith('ssh://');
  return [
    ...(user === undefined || isSchemed || target.subject === undefined
      ? []
      : said(scene, target, 'ssh-user', user)),
    ...(isAddress(host.text)
      ? said(scene, target, 'address', host)
      : nameSaid(scene, target, host)),
  ];
}

function hostPart({ text, start }: Piece): Piece {
  const at = text.lastIndexOf('@') + 1;
  return { text: text.slice(at), start: start + at };
}

function isAddress(text: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || /^\[?[\da-f:]*:[\da-f:]*:[\da-f:]*\]?$/i.test(text)
  );
}

/** An alias of somebody's own ssh configuration is no claim: only names that the stack knows, or has known, are. */
function nameSaid(scene: Scene, target: Target, host: Piece): readonly Draft[] {
  if (thingNamed(scene.scope, host.text, ['host']) !== undefined)
    return said(scene, target, 'hostname', host);
  const service = thingNamed(scene.scope, host.text, ['service']);
  if (service === undefined || !host.text.includes('.'))
    return said(scene, { ...target, sure: 'guess' }, 'hostname', host);
  return said(scene, { ...service, sure: 'certain' }, 'domain', host);
}

/** The machine behind a name or an address: by the name itself, by a domain of what runs there, by the words around. */
export function hostTarget(scene: Scene, { text, start }: Piece): Target | undefined {
  const around = scene.environmentAt(start);
  const known = thingNamed(scene.scope, text, ['host'], around);
  if (known !== undefined)
    return { subject: known.subject, environment: undefined, sure: 'certain' };
  const named: Named | undefined = thingNamed(scene.scope, text, ['service'], around);
  const behind =
    named?.environment === undefined ? undefined : scene.scope.implied('host', named.environment);
  if (behind !== undefined) return { subject: behind, environment: undefined, sure: 'likely' };
  const subject = scene.subjectFor('hostname', start);
  return subject && { subject, environment: undefined, sure: 'likely' };
}
