export { answered, promised } from './answers.ts';
export type { Promised } from './answers.ts';
export { checkZone } from './check-zone.ts';
export type { ZoneCheck } from './check-zone.ts';
export { startBind } from './named.ts';
export type { BindLab, ZoneFile } from './named.ts';
export { joinText } from './text.ts';
