import type { FoundValue } from '../../value/found-value.ts';
import { overlaps } from '../utterances/text-range.ts';

const NUMBER = /(?<![\w.,:/$#€£-])\d{2,5}(?![\w%:/]|[.,]\d|-\d)/g;
/** Words that make a number behind them a port. */
const LISTENS =
  /\b(?:listen\w*|ports?|expos\w+|publish\w*|binds?|bound|mapped|forwarded)\b[^.;]{0,40}$/i;
const COUNTED =
  /^[\s-](?:workers?|users?|days?|hours?|h\b|min|sec|s\b|ms\b|gb|gib|mb|mib|cpus?|vcpus?|cores?|requests?|connections?|times|replicas?|years?|weeks?|months?|containers?|services?|hosts?|percent|x\b|req)/i;
const MEASURED = /^\s?(?:[KMGT]i?B\b|%|days?\b|ms\b)/;
const LOW: ReadonlySet<number> = new Set([22, 25, 53, 80]);

/**
 * Numbers that are ports because the sentence says so: `listens on 8069`, `n8n on 5678, Superset on 8088`. Values that were taken for
 * a version of what stands before them are read again: nobody runs version 5678.
 */
export function withBarePorts(text: string, values: readonly FoundValue[]): readonly FoundValue[] {
  const kept = values.filter(
    ({ value, end }) =>
      value.kind !== 'version' ||
      (!/^\d{4,5}$/.test(value.text) && !MEASURED.test(text.slice(end, end + 6))),
  );
  if (!/\d\d/.test(text) || !/listen|port|expos|publish|bind|bound|mapped|forwarded/i.test(text))
    return kept;
  const ports: FoundValue[] = [];
  for (const { 0: digits, index: start } of text.matchAll(NUMBER)) {
    const end = start + digits.length;
    const port = Number(digits);
    if (kept.some((one) => overlaps(one, { start, end })) || port > 65_535) continue;
    if ((port < 100 && !LOW.has(port)) || COUNTED.test(text.slice(end, end + 14))) continue;
    if (!LISTENS.test(text.slice(Math.max(0, start - 80), start))) continue;
    ports.push({ value: { kind: 'port', port, protocol: undefined }, start, end });
  }
  return ports.length === 0 ? kept : [...kept, ...ports].toSorted((a, b) => a.start - b.start);
}
