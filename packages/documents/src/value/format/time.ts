import type { ValueOf } from '../value.ts';

/** `02:00 UTC`; `2 AM` where half days stood. The zone is written only where one stood. */
export function formatTime(
  { minutes, zone }: ValueOf<'time'>,
  like: string | undefined,
): string | undefined {
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60}`.padStart(2, '0');
  const clock = `${`${hours}`.padStart(2, '0')}:${rest}`;
  if (like === undefined) return zone === undefined ? clock : `${clock} ${zone}`;
  const [, sign, half, tail] =
    /^(\d{1,2}(?::\d{2})?)(?::\d{2})?(\s?[ap]\.?m\.?)?(\s?\(?[A-Za-z][\w/+-]*\)?)?$/i.exec(like) ??
    [];
  if (sign === undefined) return undefined;
  const zoned =
    tail === undefined ? '' : zone === undefined ? tail : tail.replace(/[A-Za-z][\w/+-]*/, zone);
  if (half === undefined) return `${/^\d:/.test(sign) ? clock.replace(/^0/, '') : clock}${zoned}`;
  const letter = hours < 12 ? 'a' : 'p';
  const shown =
    sign.includes(':') || minutes % 60 !== 0
      ? `${hours % 12 || 12}:${rest}`
      : `${hours % 12 || 12}`;
  return `${shown}${half.replace(/[ap]/i, (old) => (old === old.toUpperCase() ? letter.toUpperCase() : letter))}${zoned}`;
}

const WORDS: readonly (readonly [number, string])[] = [
  [3600, 'hourly'],
  [86_400, 'daily'],
  [604_800, 'weekly'],
  [2_629_746, 'monthly'],
];

/** Cron fields where such stood, one word where one stood; a schedule with parts that the style cannot say is not written. */
export function formatScheduleLike(
  { every, minutes, weekday }: ValueOf<'schedule'>,
  like: string | undefined,
): string | undefined {
  if (like === undefined || /^[\d*/,-]+(?:\s[\d*/,?-]+){3}\s\S+$/.test(like))
    return cronOf(every, minutes, weekday);
  const word = WORDS.find(([seconds]) => seconds === every)?.[1];
  if (word === undefined || !/^(?:hourly|daily|nightly|weekly|monthly)$/i.test(like))
    return undefined;
  return /^[A-Z]/.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function cronOf(
  every: number | undefined,
  minutes: number | undefined,
  weekday: number | undefined,
): string | undefined {
  if (every === undefined) return undefined;
  if (minutes === undefined) {
    if (every === 3600) return '0 * * * *';
    return every < 3600 && 3600 % every === 0 && every % 60 === 0
      ? `*/${every / 60} * * * *`
      : undefined;
  }
  const at = `${minutes % 60} ${Math.floor(minutes / 60)}`;
  if (every === 86_400) return `${at} * * *`;
  return every === 604_800 && weekday !== undefined ? `${at} * * ${weekday}` : undefined;
}
