export {
  approximateSeconds,
  compareDurations,
  exactSeconds,
  formatDuration,
  parseDuration,
} from './duration.ts';
export type { Duration, DurationUnit } from './duration.ts';
export { formatShare, parseShare } from './share.ts';
export { ceilToMib, floorToMib, formatSize, GIB, KIB, MIB, parseSize, TIB } from './size.ts';
