export type { ZoneDirective, ZoneDocument, ZoneField, ZoneRecord } from './model.ts';
export { absoluteName, isAbsolute, zoneSeconds } from './names.ts';
export { originOfZoneFile } from './origin.ts';
export { readZone } from './read-zone.ts';
