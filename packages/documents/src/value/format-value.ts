import { formatCount, formatPort, formatShare, formatVersion } from './format/number.ts';
import { formatDurationLike } from './format/duration.ts';
import { formatMoney } from './format/money.ts';
import { formatImage, formatPlain } from './format/plain.ts';
import { formatSizeLike } from './format/size.ts';
import { formatScheduleLike, formatTime } from './format/time.ts';
import { parseWhole } from './parse-whole.ts';
import { sameValue } from './same-value.ts';
import type { Value } from './value.ts';

/**
 * A value in the style of the text that it replaces: `2048 MB` for 2 GiB where `4096 MB` stood. Undefined when unsure:
 * the other text is of another kind, or its style cannot say the value exactly. What comes back reads as the value.
 */
export function formatValue(value: Value, like?: string): string | undefined {
  const text = written(value, like);
  if (text === undefined) return undefined;
  const back = parseWhole(text, value.kind);
  return back !== undefined && sameValue(back, value) ? text : undefined;
}

function written(value: Value, like: string | undefined): string | undefined {
  switch (value.kind) {
    case 'port':
      return formatPort(value, like);
    case 'count':
      return formatCount(value, like);
    case 'size':
      return formatSizeLike(value.bytes, like);
    case 'duration':
      return formatDurationLike(value.seconds, like);
    case 'share':
      return formatShare(value.share, like);
    case 'money':
      return formatMoney(value, like);
    case 'version':
      return formatVersion(value.text, like);
    case 'image':
      return formatImage(value, like);
    case 'time':
      return formatTime(value, like);
    case 'schedule':
      return formatScheduleLike(value, like);
    case 'date':
      return undefined;
    default:
      return formatPlain(value, like);
  }
}
