import type { Prose } from '../../markup/document.ts';
import type { ClaimForm, Stance } from '../claim.ts';
import type { Utterance } from '../utterance.ts';
import { isLabel } from './labels.ts';
import { pairsOf } from './pairs.ts';
import { sentencesOf } from './sentences.ts';
import { siblingNames } from './siblings.ts';
import { columnStance } from './table-words.ts';
import { textAt } from './text-range.ts';
import type { TextRange } from './text-range.ts';

/** Where words stand, for the utterances made of them. */
export interface Setting {
  readonly form: ClaimForm;
  readonly context: readonly string[];
  readonly beside: number;
  readonly stance: Stance;
  readonly continues?: string | undefined;
}

/** Sentences under a label. It is the first one's; to the others it is a name that stands beside them. */
export function labelled(
  prose: Prose,
  range: TextRange,
  label: string | undefined,
  setting: Setting,
): readonly Utterance[] {
  const named =
    label === undefined
      ? setting
      : { ...setting, context: [label, ...setting.context], beside: setting.beside + 1 };
  return sentencesOf(prose, range).map(({ start, end }, at) =>
    at === 0
      ? { ...setting, prose, start, end, label }
      : { ...named, prose, start, end, label: undefined },
  );
}

/** Sentences that stand free; each knows the two before it. */
export function spoken(prose: Prose, range: TextRange, setting: Setting): readonly Utterance[] {
  const sentences = sentencesOf(prose, range);
  return sentences.map(({ start, end }, at) => {
    const before = sentences.slice(Math.max(0, at - 2), at).toReversed();
    return {
      ...setting,
      // Only the first goes on with what the lead began.
      continues: at === 0 ? setting.continues : undefined,
      context: [
        ...setting.context.slice(0, setting.beside),
        ...before.map((one) => textAt(prose, one)),
        ...setting.context.slice(setting.beside),
      ],
      prose,
      start,
      end,
      label: undefined,
    };
  });
}

/** Longest stretch in which several pairs are looked for. */
const LONGEST = 2000;

/** Pairs of a range, or undefined where it begins with none. */
export function paired(
  prose: Prose,
  range: TextRange,
  dashes: boolean,
  around: Setting,
): readonly Utterance[] | undefined {
  let setting = around;
  if (range.end - range.start > LONGEST) return undefined;
  const pairs = pairsOf(prose, range, dashes);
  if (pairs.length === 0) return undefined;
  // `Odoo: port 8069, workers: 4`: the first key names whose the others are.
  const names = siblingNames(
    pairs.map(({ key, value }) => [textAt(prose, key), textAt(prose, value)]),
  );
  if (names.length > 0 && pairs.length > 1)
    setting = {
      ...setting,
      context: [
        ...setting.context.slice(0, setting.beside),
        ...names,
        ...setting.context.slice(setting.beside),
      ],
    };
  const [first] = pairs.length > 1 ? pairs.map(({ key }) => textAt(prose, key)) : [];
  const named =
    first === undefined || (isLabel(first) && !isLabel(firstWord(prose, pairs[0]?.value)))
      ? setting
      : { ...setting, context: [first, ...setting.context], beside: setting.beside + 1 };
  return pairs.flatMap(({ key, value }, at) => {
    const label = textAt(prose, key);
    const stance = entryStance(label, textAt(prose, value));
    const near = at === 0 ? setting : named;
    const own = stance === 'asserted' ? near : { ...near, stance };
    return [...keyed(prose, key, textAt(prose, value), own), ...labelled(prose, value, label, own)];
  });
}

/** An entry of a chronicle: `2025-03-01: …`, `12:30 UTC — restarted …`. */
function entryStance(key: string, value: string): Stance {
  if (/^\W*\d{4}-\d\d(?:-\d\d)?\b/.test(key)) return 'past';
  if (
    /^\W*\d{1,2}:\d\d/.test(key) &&
    /^\W*(?:\w+\s)?(?:\w+ed|was|were|went|began|found)\b/i.test(value)
  )
    return 'past';
  if (SAID_BY_OTHERS.test(key)) return 'foreign';
  return columnStance(key);
}

/** `Odoo's guide: …`, `Upstream docs: …`; what it says is not what the stack has. */
const SAID_BY_OTHERS =
  /(?:^|\s)(?:\w+['’]s|upstream|official)\s(?:own\s)?(?:guides?|documentation|docs|manual|handbook|tutorial|quick ?start|advice|recommendations?|pricing)\W*$/i;

/** `port` of `Odoo: port 8069, workers: 4`. */
function firstWord({ text }: Prose, value: TextRange | undefined): string {
  return value === undefined ? '' : (/^[\w-]+/.exec(text.slice(value.start, value.end))?.[0] ?? '');
}

/** A key that is a value itself, `192.0.2.20 — the shelf`; what it is said of stands right of it. */
function keyed(
  prose: Prose,
  key: TextRange,
  value: string,
  setting: Setting,
): readonly Utterance[] {
  const words = textAt(prose, key);
  if (!/[\d./_-]/.test(words)) return [];
  const context = value === '' ? setting.context : [value, ...setting.context];
  const beside = value === '' ? setting.beside : setting.beside + 1;
  return [{ ...setting, prose, ...key, label: undefined, context, beside }];
}
