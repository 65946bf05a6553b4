import type { Sign } from '../reader.ts';
import { isProse, LINE_LAWS } from './laws.ts';
import { liveLines } from './lines.ts';
import type { Line } from './lines.ts';
import { enterprisePaths } from './paths.ts';
import { subscriptionKeys } from './subscription-key.ts';
import type { TextKind } from './text-kind.ts';

const ODOO = /odoo/i;

/**
 * The signals of a syntax whose lines speak for themselves: comments and words for people say nothing.
 * What Odoo shares with other programs counts where the text or its path names Odoo.
 */
export function readText(text: string, kind: TextKind, path: string): readonly Sign[] {
  const laws = LINE_LAWS.filter(({ kinds }) => kinds?.includes(kind) ?? true);
  const isOdoo = ODOO.test(path) || ODOO.test(text);
  const lines = [...liveLines(text, kind)].filter((line) => !isProse(line.text, kind));
  const said = lines.flatMap((line) =>
    laws.flatMap((law) => (law.needsOdoo === true && !isOdoo ? [] : signs(line, law))),
  );
  const paths = isOdoo ? enterprisePaths(lines, kind) : [];
  const keys = lines.some((line) => line.text.includes('database.enterprise_code'))
    ? subscriptionKeys(blanked(text, lines))
    : [];
  return [...said, ...paths, ...keys].toSorted((a, b) => a.start - b.start);
}

function signs(
  { text, start }: Line,
  { kind, pattern }: (typeof LINE_LAWS)[number],
): readonly Sign[] {
  const match = pattern.exec(text);
  const place = match?.indices?.groups?.['it'];
  if (place === undefined) return [];
  const [from, to] = place;
  return [{ kind, name: text.slice(from, to), start: start + from, end: start + to }];
}

/** The text with everything that says nothing as space, so that offsets stay. */
function blanked(text: string, lines: readonly Line[]): string {
  let result = '';
  for (const line of lines) result = result.padEnd(line.start) + line.text;
  return result.padEnd(text.length);
}
