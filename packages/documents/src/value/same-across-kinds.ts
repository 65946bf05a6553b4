import { sameDuration } from './same-duration.ts';
import type { Value } from './value.ts';
import { sameWord } from './words.ts';

/** True when a value of one kind says what a value of another does; asked both ways round. */
export function sameAcrossKinds(a: Value, b: Value): boolean {
  switch (a.kind) {
    case 'count':
      return b.kind !== 'schedule' && a.count === numberOf(b);
    case 'schedule':
      // A time of day alone is every day's.
      if (b.kind === 'time')
        return a.minutes === undefined ? a.every === 86_400 : a.minutes === b.minutes;
      if (b.kind !== 'duration' || a.every === undefined) return false;
      return a.minutes === undefined && a.weekday === undefined && sameDuration(a.every, b.seconds);
    case 'name':
      return sameName(a.text, b);
    case 'text':
      return sameWritten(a.text, b);
    case 'path':
      return b.kind === 'route' && a.text === b.text;
    default:
      return false;
  }
}

/** What a bare number means where the other says its unit: seconds, bytes, an amount, a port. */
function numberOf(value: Value): number | undefined {
  switch (value.kind) {
    case 'port':
      return value.port;
    case 'size':
      return value.bytes;
    case 'duration':
      return value.seconds;
    case 'money':
      return value.amount;
    case 'version':
      return Number(value.text);
    default:
      return undefined;
  }
}

function sameName(name: string, other: Value): boolean {
  const lower = name.toLowerCase();
  switch (other.kind) {
    case 'domain':
    case 'address':
      return lower === other.text;
    case 'word':
      return sameWord(lower, other.text);
    case 'image':
      return lower === other.repository || lower === `${other.repository}:${other.tag}`;
    // `ubuntu-24.04` is version 24.04 of it.
    case 'version':
      return lower.endsWith(`-${other.text}`);
    default:
      return false;
  }
}

/** An URL or a sentence for a domain; a plain text for what has one. */
function sameWritten(text: string, other: Value): boolean {
  switch (other.kind) {
    case 'domain': {
      const host = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^\s/@]*@)?([\w.*-]+)/i.exec(text.trim())?.[1];
      return host?.toLowerCase().replace(/\.$/, '') === other.text;
    }
    case 'word':
      return sameWord(text.trim().toLowerCase(), other.text);
    case 'name':
    case 'address':
    case 'path':
    case 'route':
    case 'timezone':
      return text.trim().toLowerCase() === other.text.toLowerCase();
    default:
      return false;
  }
}
