import type { TextRange } from '../utterances/text-range.ts';
import { overlaps } from '../utterances/text-range.ts';
import type { Reading } from './reading.ts';

/** Capitalised words that are no names of things. */
const INNOCENT =
  /^(?:RAM|CPUs?|vCPUs?|IPs?|IPv[46]|SSH|HTTPS?|TLS|SSL|TCP|UDP|URLs?|DNS|API|UI|Docker|Compose|Linux|Ubuntu|Debian|Community|Enterprise|CE|EE|Edition|LTS|UTC|GB|GiB|MB|MiB|TB|SLO|SLA|RTO|RPO|PITR|Port|Ports|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|The|It|This|A|An|And|Or|On|At|In|I|SMTP|MX|CNAME|TXT|SPF|DKIM|DMARC|CAA|TTL|PDF|JSON|Let's|Encrypt|DigitalOcean|Singapore)$/;

/** True when a name that the stack does not know stands between a thing and a value: the value is likely its own. */
export function interrupted(
  { text, mentions, values, marks }: Reading,
  { start, end }: TextRange,
): boolean {
  const known = [...mentions, ...values];
  const isKnown = (range: TextRange): boolean => known.some((one) => overlaps(one, range));
  const code = marks.some(
    (mark) => mark.kind === 'code' && start <= mark.start && mark.end <= end && !isKnown(mark),
  );
  if (code) return true;
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[A-Z][\w']*/g)) {
    if (/[\w-]/.test(text[start + index - 1] ?? '') || INNOCENT.test(word)) continue;
    if (!isKnown({ start: start + index, end: start + index + word.length })) return true;
  }
  return false;
}
