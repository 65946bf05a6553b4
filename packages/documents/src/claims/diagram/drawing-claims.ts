import type { CodeBlock, Document, Prose } from '../../markup/document.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Subject } from '../../subject/subject.ts';
import { findValues } from '../../value/find-values.ts';
import type { FoundValue } from '../../value/found-value.ts';
import { claimsIn } from '../bind/bind.ts';
import type { Claim } from '../claim.ts';
import { claimsOf } from '../code/draft.ts';
import type { Draft } from '../code/draft.ts';
import { heardIn } from '../code/names.ts';
import type { Piece } from '../code/said.ts';
import type { Scene } from '../code/scene.ts';
import { paired, spoken } from '../utterances/labelled.ts';
import type { Setting } from '../utterances/labelled.ts';
import type { Arrow, Box, Drawing } from './box.ts';

/** What a drawing says: ports of boxes and at arrows, and all that the words of a box say like any others. */
export function drawingClaims(
  document: Document,
  block: CodeBlock,
  scene: Scene,
  { boxes, arrows }: Drawing,
): readonly Claim[] {
  const ports = [
    ...boxes.flatMap((box) => boxPorts(scene, box)),
    ...arrows.flatMap((arrow) => arrowPorts(scene, arrow)),
  ];
  const direct = claimsOf(document, block, ports, 'diagram', scene.stanceAt);
  const taken = new Set(direct.map(({ span }) => span.start.offset));
  const spoken = boxes
    .flatMap((box) => boxWords(document, block, scene, box))
    .filter(({ span }) => !taken.has(span.start.offset));
  return [...direct, ...spoken];
}

type Owned = readonly [subject: Subject, environment: string | undefined];
const KINDS: ReadonlySet<string> = new Set(['service', 'server', 'edge']);

/** The one thing with ports that words name. */
function ownerIn(scene: Scene, text: string, at: number): Owned | undefined {
  const mentions = scene.scope
    .mentionsIn(text)
    .filter(({ subject, retired }) => KINDS.has(subject.kind) && retired !== true);
  const named = heardIn(mentions, scene.environmentAt(at));
  const [first] = named;
  if (first === undefined || new Set(named.map(({ subject }) => subjectKey(subject))).size > 1)
    return undefined;
  const same = named.every(({ environment }) => environment === first.environment);
  return [first.subject, same ? first.environment : undefined];
}

function portsIn({ text }: Piece): readonly FoundValue[] {
  return findValues(text).filter(({ value }) => value.kind === 'port');
}

/** A port belongs to what its line names, else to the one thing that the box names. */
function boxPorts(scene: Scene, { lines }: Box): readonly Draft[] {
  const whole = lines.map(({ text }) => text).join('\n');
  return lines.flatMap((line) => {
    const owner = ownerIn(scene, line.text, line.start) ?? ownerIn(scene, whole, line.start);
    const ports = [...portsIn(line), ...bareIn(line)];
    // Two ports of a line are of two things or of two kinds: words decide.
    if (owner === undefined || ports.length !== 1) return [];
    return ports.flatMap((found) => portDraft(scene, owner, line, found));
  });
}

/** `Odoo (8069)`, `8069`: a number that is all there is beside a name. */
function bareIn({ text }: Piece): readonly FoundValue[] {
  const match = /^(?:[A-Za-z][\w .-]{0,40}\()?\s*(\d{2,5})\s*\)?$/.exec(text.trim());
  const digits = match?.[1];
  const port = Number(digits);
  const isYear = port >= 1990 && port <= 2039;
  if (digits === undefined || port < 80 || port > 65_535 || isYear || STATUS.test(digits))
    return [];
  const start = text.lastIndexOf(digits);
  return [
    { value: { kind: 'port', port, protocol: undefined }, start, end: start + digits.length },
  ];
}

/** What HTTP answers with: nobody listens there. */
const STATUS = /^(?:20[0-46]|30[1-478]|40[0-9]|41[0-3]|42[29]|50[0-4])$/;

function arrowPorts(scene: Scene, { label, target }: Arrow): readonly Draft[] {
  const owner = ownerIn(scene, target.lines.map(({ text }) => text).join('\n'), label.start);
  const ports = [...portsIn(label), ...bareIn(label)];
  if (owner === undefined || ports.length !== 1) return [];
  return ports.flatMap((found) => portDraft(scene, owner, label, found));
}

function portDraft(
  scene: Scene,
  [subject, own]: Owned,
  { text, start }: Piece,
  { value, ...place }: FoundValue,
): readonly Draft[] {
  const isWebsocket =
    /websocket|longpolling|gevent/i.test(text) || text.slice(place.start, place.end) === '8072';
  const attribute: AttributeId =
    subject.kind === 'server'
      ? 'database-port'
      : isWebsocket && subject.kind === 'service'
        ? 'websocket-port'
        : 'port';
  const environment = own ?? scene.environmentAt(start);
  return [
    {
      subject,
      environment,
      attribute,
      value,
      sure: 'likely',
      start: start + place.start,
      end: start + place.end,
    },
  ];
}

function holdsDomain(text: string): boolean {
  return findValues(text).some(({ value }) => value.kind === 'domain');
}

/** The lines of a box as a reader of sentences sees them: each beside the others. */
function boxWords(
  document: Document,
  block: CodeBlock,
  scene: Scene,
  { lines, context }: Box,
): readonly Claim[] {
  // A box with a name in each line is a list: none of them says what the others are.
  const isList = lines.filter(({ text }) => holdsDomain(text)).length > 1;
  return lines.flatMap((line, at) => {
    const others = isList ? [] : lines.filter((_, index) => index !== at).map(({ text }) => text);
    const around = [...others, ...context, ...scene.wordsAt(line.start)];
    const prose = proseOf(block, line);
    const range = { start: 0, end: line.text.length };
    const setting: Setting = {
      form: 'diagram',
      context: around,
      beside: others.length,
      stance: scene.stanceAt(line.start),
    };
    const utterances = paired(prose, range, true, setting) ?? spoken(prose, range, setting);
    return utterances.flatMap((one) => claimsIn(one, scene.scope, document.file));
  });
}

/** A drawing sets its words apart as much as bold print does. */
export function proseOf(block: CodeBlock, { text, start }: Piece): Prose {
  return {
    text,
    marks: [{ kind: 'strong', start: 0, end: text.length }],
    spanOf: (from, to) => block.spanOf(start + from, start + to),
  };
}
