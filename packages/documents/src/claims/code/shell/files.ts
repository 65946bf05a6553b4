import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import { hostTarget } from './remote.ts';
import { operands, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

/** Directories of a host that people put what they run in. */
const OWN = /^\/(?:opt|srv|home|root|mnt|data|backups?)(?:\/|$)/;

/** `cd /srv/shop` on a host: the checkout where git is run there next, else a path that may have been left behind. */
export function cdSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  const [word] = operands(call.args, []);
  const piece = word && wordPiece(step, word);
  if (piece === undefined || call.container !== undefined || !OWN.test(piece.text)) return [];
  const path = { text: piece.text.replace(/(?<=.)\/+$/, ''), start: piece.start };
  const isCheckout = nextCall(step)?.name === 'git' && isOfCheckout(nextCall(step));
  const target = isCheckout ? hostOf(step, path) : undefined;
  return said(
    scene,
    target ?? { subject: undefined, environment: undefined, sure: 'likely' },
    'repository-directory',
    path,
  );
}

function nextCall({ calls, call }: Step): ShellCall | undefined {
  return calls[calls.indexOf(call) + 1];
}

function isOfCheckout(call: ShellCall | undefined): boolean {
  return /^(?:pull|fetch|checkout|reset|status|log|switch)$/.test(call?.args[0]?.value ?? '');
}

/** The machine that is logged in to, else the one that the words around name. */
function hostOf(step: Step, { start }: Piece): Target | undefined {
  const { scene, call } = step;
  const login = call.host && wordPiece(step, call.host);
  if (login !== undefined) {
    const at = login.text.lastIndexOf('@') + 1;
    return hostTarget(scene, { text: login.text.slice(at), start: login.start + at });
  }
  const subject =
    scene.subjectFor('repository-directory', start) ??
    scene.scope.implied('host', scene.environmentAt(start));
  return subject && { subject, environment: undefined, sure: 'likely' };
}

/** The bucket of `s3://bucket/path` and, for rclone, of `remote:bucket/path`. */
export function bucketSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  return wordsPieces(step, call.args).flatMap((piece) => {
    const match =
      /^(?:s3:\/\/|s3:(?:https?:\/\/)?[\w.-]+\/|[\w-]+:)([a-z\d][a-z\d.-]{2,62})(?=\/|$)/.exec(
        piece.text,
      );
    const bucket = match?.[1];
    if (match === null || bucket === undefined) return [];
    const isSchemed = piece.text.startsWith('s3:');
    const environment = scene.environmentAt(piece.start);
    const known = thingNamed(scene.scope, bucket, ['backup'], environment);
    if (known === undefined && !isSchemed) return [];
    const named = /backup/i.test(call.command.words.map(({ value }) => value).join(' '))
      ? scene.scope.implied('backup', environment)
      : undefined;
    const subject = known?.subject ?? scene.subjectFor('bucket', piece.start) ?? named;
    const sure = known === undefined ? 'likely' : 'certain';
    return said(scene, { subject, environment, sure }, 'bucket', {
      text: bucket,
      start: piece.start + match[0].length - bucket.length,
    });
  });
}

/** Options of doctl and its like that describe a machine. */
const MACHINE: readonly (readonly [string, AttributeId])[] = [
  ['--region', 'region'],
  ['--size', 'machine-size'],
  ['--image', 'os'],
];

/** `doctl compute droplet create name --region fra1 --size s-1vcpu-2gb`. */
export function dropletSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  if (!call.args.some(({ value }) => value === 'droplet')) return [];
  const names = wordsPieces(step, operands(call.args, []));
  const named = names
    .map(({ text }) => thingNamed(scene.scope, text, ['host']))
    .find((one) => one !== undefined);
  if (named === undefined) return [];
  const target: Target = { subject: named.subject, environment: undefined, sure: 'certain' };
  return call.args.flatMap((word, at) => {
    const attribute = MACHINE.find(([option]) => option === word.value)?.[1];
    const next = call.args[at + 1];
    const piece = attribute === undefined || next === undefined ? undefined : wordPiece(step, next);
    return attribute === undefined || piece === undefined
      ? []
      : said(scene, target, attribute, piece);
  });
}
