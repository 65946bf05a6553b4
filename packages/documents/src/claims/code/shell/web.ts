import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import { runningIn } from './container.ts';
import { outputOf } from './output.ts';
import { operands, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';
import { urlSaid } from './url-said.ts';

/** Options of curl and wget that have a value of their own. */
const VALUED =
  '-H -X -d -o -O -u -A -e -w -m -T -F -b -c -x -K -r -y -Y -t --header --request --data --data-raw --output --user --max-time --connect-timeout --retry --retry-delay --cacert --cert --key --write-out --resolve --timeout --tries -P --proxy'.split(
    ' ',
  );

/** What a request says of the host that it goes to, and of what it is shown to answer. */
export function webSaid(step: Step): readonly Draft[] {
  const { call, scene } = step;
  const inside = insideOf(step);
  const urls = wordsPieces(step, operands(call.args, VALUED)).filter(({ text }) =>
    /^https?:\/\/|^[\w.-]+(?::\d+)?(?:\/|$)/.test(text),
  );
  return urls.flatMap((url) => {
    const { drafts, target, isHealth } = urlSaid(scene, url, inside);
    return isHealth && target !== undefined ? [...drafts, ...bodySaid(step, target)] : drafts;
  });
}

/** The thing in whose container a call runs. */
export function insideOf(step: Step): Target | undefined {
  const { container } = step.call;
  const piece = container && wordPiece(step, container);
  return piece && runningIn(step.scene, piece);
}

/** URLs in the words of any other program. */
export function urlsSaid(step: Step): readonly Draft[] {
  const inside = insideOf(step);
  return wordsPieces(step, step.call.args).flatMap((piece) =>
    /^https?:\/\//.test(piece.text) ? urlSaid(step.scene, piece, inside).drafts : [],
  );
}

/** `nc -zv host port`, `telnet host port`. */
export function dialSaid(step: Step): readonly Draft[] {
  const [host, port] = wordsPieces(step, operands(step.call.args, ['-w', '-i', '-p', '-s']));
  if (host === undefined || port === undefined || !/^\d{1,5}$/.test(port.text)) return [];
  return reachedSaid(step, host, port);
}

/** `openssl s_client -connect host:port`. */
export function opensslSaid(step: Step): readonly Draft[] {
  const { args } = step.call;
  const at = args.findIndex(({ value }) => value === '-connect');
  const word = args[at + 1];
  const piece = at === -1 || word === undefined ? undefined : wordPiece(step, word);
  const [, host = ''] = /^([\w.-]+):\d{1,5}$/.exec(piece?.text ?? '') ?? [];
  if (piece === undefined || host === '') return [];
  return urlSaid(step.scene, { text: host, start: piece.start }, insideOf(step)).drafts;
}

function reachedSaid(step: Step, host: Piece, port: Piece): readonly Draft[] {
  const { scene } = step;
  const { drafts, target } = urlSaid(scene, host, insideOf(step));
  if (
    target?.subject === undefined ||
    target.subject.kind === 'host' ||
    target.subject.kind === 'edge'
  )
    return drafts;
  const attribute = target.subject.kind === 'server' ? 'database-port' : 'port';
  // Behind a public name stands the proxy.
  const isPublic = host.text.includes('.') && attribute === 'port';
  return [...drafts, ...(isPublic ? [] : said(scene, target, attribute, port))];
}

/** A body is told where it is one for sure: JSON, or the one word that is printed. */
function bodySaid({ call, text, hasPrompts }: Step, target: Target): readonly Draft[] {
  if (target.subject?.kind !== 'service' || call.command.pipeline !== undefined) return [];
  const [body] = outputOf(text, call.command.span.end.offset, hasPrompts);
  if (body === undefined || !/^\{.*\}$|^(?:OK|ok|pong|healthy|UP|pass)$/.test(body.text)) return [];
  const end = body.start + body.text.length;
  return [
    {
      ...target,
      attribute: 'health-body',
      value: { kind: 'text', text: body.text },
      start: body.start,
      end,
    },
  ];
}
