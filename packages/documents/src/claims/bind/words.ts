import type { TextRange } from '../utterances/text-range.ts';
import { boundFor } from './bound-for.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import { overlaps } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';

/** Right behind the name of Odoo: `Odoo 18.0 Community`, `Odoo CE`. What is somebody's modules or association is no edition. */
const EDITION =
  /^[\s:`*(]*(?:version |series |v)?(?:\d{1,2}(?:\.0)?[\s`*(]*)?(community|enterprise|ce|ee)\b(?!\s(?:association|modules?|addons?|apps?|features?|parity|forum|source|code|repositor|branch|licen|subscription|alternative|equivalent|replacement|only|functionality|contract))/i;
const EDITIONS: Readonly<Record<string, string>> = { ce: 'community', ee: 'enterprise' };

/** Editions behind the name of Odoo. */
export function editionDrafts(reading: Reading, taken: readonly TextRange[]): readonly Draft[] {
  return reading.mentions.flatMap(({ end, subject, environment }) => {
    const [whole, word] =
      subject.kind === 'service' ? (EDITION.exec(reading.text.slice(end, end + 80)) ?? []) : [];
    if (whole === undefined || word === undefined) return [];
    const range = { start: end + whole.length - word.length, end: end + whole.length };
    if (taken.some((one) => overlaps(one, range))) return [];
    const name = word.toLowerCase();
    const isBare =
      !/\d/.test(whole) &&
      !NUMBERED.test(reading.text.slice(range.end)) &&
      !isRun(reading.text, range.start, end);
    return [
      {
        range,
        value: { kind: 'word', text: EDITIONS[name] ?? name },
        attribute: 'edition',
        told: isBare ? 'near' : 'words',
        bound: { subject, environment: environment ?? environmentOf(reading, range), by: 'words' },
      } satisfies Draft,
    ];
  });
}

/** Said to be what runs, and not one that may be chosen. */
function isRun(text: string, start: number, end: number): boolean {
  if (CHOSEN.test(text)) return false;
  const before = text.slice(0, end);
  return RUNS.test(before) || (/^[^.;]{0,24}$/.test(before) && IS_RUN.test(text.slice(start)));
}

/** `Odoo Enterprise 19.0` */
const NUMBERED = /^\W{1,3}v?\d{2}(?:\.0)?\b/;
const IS_RUN = /^\w+\W{0,3}\s(?:is|runs|serves|powers|edition|on|in|at)\b/i;
const CHOSEN =
  /\b(?:choos(?:e|ing)|choice|chosen|versus|vs\.?|compared|available (?:only )?in|only (?:available )?in|included in|recommend\w*|alternatives?)\b/i;

/** Without a version, `Odoo Enterprise` may be any that somebody writes about. */
const RUNS =
  /(?:\b(?:runs?|running|use|uses|using|deploy|deploys|deployed|host|hosts|is|are|on|edition|install|installed)\b)[^.;]{0,24}$/i;

/** Channels behind `alerts go to`, each of a list. */
export function channelDrafts(reading: Reading, taken: readonly TextRange[]): readonly Draft[] {
  const lead = CHANNELS.exec(reading.text);
  if (lead === null) return [];
  const drafts: Draft[] = [];
  CHANNEL.lastIndex = lead.index + lead[0].length;
  for (let found = CHANNEL.exec(reading.text); found !== null; found = CHANNEL.exec(reading.text)) {
    const [whole, name = ''] = found;
    const start = found.index + whole.length - name.length;
    const range = { start, end: start + name.length };
    if (taken.some((one) => overlaps(one, range))) continue;
    const isNamed = reading.mentions.some(
      ({ subject: { kind } }) => kind === 'alert' || kind === 'backup',
    );
    const everything = reading.scope.implied('stack', undefined);
    // Alerts without a name are all of them, whatever was spoken of before.
    const bound =
      isNamed || everything === undefined
        ? boundFor(reading, 'channel', range)
        : ({ subject: everything, environment: undefined, by: 'implied' } as const);
    drafts.push({
      range,
      value: { kind: 'name', text: /^e-mail$/i.test(name) ? 'email' : name },
      attribute: 'channel',
      told: 'words',
      bound,
    });
  }
  return drafts;
}

export function tellsChannels(text: string): boolean {
  return CHANNELS.test(text);
}

const CHANNELS =
  /\b(?:alerts?|alarms?|notifications?|pages?)\s(?:\w+\s){0,3}?(?:go|goes|are sent|is sent|sent|are posted|posted|are delivered|arrive|land|come|route|are routed)\s(?:out\s)?(?:to|by|via|in|through|on)(?=\s)/i;
/** Names that channels go by; a list of them goes on with `,` and `and`. */
const CHANNEL =
  /(?:(?:^|,|,?\sand|\sor|\splus)?\s(?:the |our |a )?[`*"']*)(e-?mail|slack|mattermost|telegram|discord|teams|pagerduty|opsgenie|sms|ntfy|n8n|webhook|#[\w-]+)[`*"']*(?:\schannels?)?/iy;
