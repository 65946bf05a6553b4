import { FIREWALL, recordSubject } from '../../../subject/ids.ts';
import type { Draft } from '../draft.ts';
import { fullName, valueOf } from '../dns/read-zone-block.ts';
import { thingNamed, zoneOf } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { asMeant, said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import { outputOf } from './output.ts';
import { operands, optionPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

const TYPE = /^(?:A|AAAA|CNAME|MX|TXT|NS|CAA|SRV)$/i;

/** `dig`, `host` and `nslookup`: the record that is asked for, and what is shown as its answer. */
export function digSaid(step: Step): readonly Draft[] {
  const { call, scene, text, hasPrompts } = step;
  const words = wordsPieces(step, operands(call.args, ['-t', '-p', '-q', '-c']));
  const name = words.find(
    (piece) => !/^[+@]/.test(piece.text) && !TYPE.test(piece.text) && piece.text.includes('.'),
  );
  const owner = name && fullName(scene, name.text, undefined);
  if (owner === undefined) return [];
  const type = words.find((piece) => TYPE.test(piece.text)) ?? optionPiece(step, '-t', '-q');
  const asked = (type?.text ?? 'A').toUpperCase();
  const whole: Target = { subject: recordSubject(owner), environment: undefined, sure: 'certain' };
  const isShort = call.args.some(({ value }) => value === '+short');
  const answers = outputOf(text, call.command.span.end.offset, hasPrompts).flatMap((line) => {
    const [data, shown] = isShort ? [line, undefined] : answerIn(line);
    const kind = shown ?? asked;
    // A resolver follows aliases and shows each name on the way.
    if (
      data === undefined ||
      isPlaceholder(scene.scope, data.text) ||
      (isShort && asked === 'A' && !/^[\d.]+$/.test(data.text.trim()))
    )
      return [];
    const found = valueOf(kind, data, undefined);
    if (found === undefined) return [];
    return [
      asMeant(
        scene.scope,
        { ...whole, subject: recordSubject(owner, kind), attribute: 'record-value', ...found },
        data.text,
      ),
    ];
  });
  return [
    ...(type === undefined ? [] : said(scene, { ...whole, sure: 'likely' }, 'record-type', type)),
    ...answers,
  ];
}

/** What `host` and `nslookup` print, and the type that it shows. */
const ANSWERS: readonly (readonly [RegExp, string | undefined])[] = [
  [/has address\s+(\S.*)$/, 'A'],
  [/has IPv6 address\s+(\S.*)$/, 'AAAA'],
  [/mail is handled by\s+(\S.*)$/, 'MX'],
  [/is an alias for\s+(\S.*)$/, 'CNAME'],
  [/^Address:\s+(\S.*)$/, undefined],
];

function answerIn({ text, start }: Piece): readonly [Piece | undefined, string | undefined] {
  for (const [sign, type] of ANSWERS) {
    const data = sign.exec(text)?.[1];
    // The first address is the resolver's.
    if (data !== undefined && !data.includes('#'))
      return [{ text: data, start: start + text.length - data.length }, type];
  }
  return [undefined, undefined];
}

/** The names that a certificate is asked for, and the lineage that they are to be kept under. */
export function certbotSaid(step: Step): readonly Draft[] {
  const { call, scene } = step;
  const lineage = optionPiece(step, '--cert-name');
  const certificate = lineage && thingNamed(scene.scope, lineage.text, ['certificate']);
  const names = call.args.flatMap((word, at) => {
    const isOption = word.value === '-d' || word.value === '--domain' || word.value === '--domains';
    const value = isOption ? call.args[at + 1] : undefined;
    const [piece] = value === undefined ? [] : wordsPieces(step, [value]);
    return piece === undefined ? [] : listed(piece);
  });
  const first = names
    .map(({ text }) => thingNamed(scene.scope, text, ['certificate']))
    .find((one) => one !== undefined);
  const subject = certificate?.subject ?? first?.subject;
  const target: Target = { subject, environment: undefined, sure: 'likely' };
  return names
    .filter(
      ({ text }) =>
        zoneOf(scene.scope, text.replace(/^\*\./, '')) !== undefined || subject !== undefined,
    )
    .flatMap((piece) => said(scene, target, 'certificate-name', piece));
}

/** `a.example.com,b.example.com` */
function listed({ text, start }: Piece): readonly Piece[] {
  let at = start;
  return text.split(',').map((name) => {
    const piece = { text: name, start: at };
    at += name.length + 1;
    return piece;
  });
}

/** `ufw allow 443/tcp`: a port that the firewall opens. */
export function ufwSaid(step: Step): readonly Draft[] {
  const words = wordsPieces(step, operands(step.call.args, []));
  const at = words.findIndex(({ text }) => text === 'allow' || text === 'limit');
  // What is opened for one sender only is not open.
  if (at === -1 || words.some(({ text }) => text === 'from' || text === 'delete')) return [];
  const target: Target = { subject: FIREWALL, environment: undefined, sure: 'certain' };
  return words
    .slice(at + 1)
    .filter(({ text }) => /^\d{1,5}(?:\/(?:tcp|udp))?$/.test(text))
    .slice(0, 1)
    .flatMap((piece) => said(step.scene, target, 'open-port', piece));
}
