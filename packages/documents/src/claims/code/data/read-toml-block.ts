import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Scene } from '../scene.ts';
import { settingsIn } from '../settings/read-ini.ts';
import type { AttributeId } from '../../../subject/attributes.ts';

const KEYS: ReadonlyMap<string, AttributeId> = new Map<string, AttributeId>([
  ['host', 'domain'],
  ['domain', 'domain'],
  ['port', 'port'],
  ['image', 'image'],
  ['region', 'region'],
  ['container', 'container'],
]);

/** TOML: the plain keys of a table that is called like a service. */
export function readTomlBlock(text: string, scene: Scene): readonly Draft[] {
  const tables = [...text.matchAll(/^[ \t]*\[+([\w.-]+)\]+/gm)].map(({ 1: name = '', index }) => ({
    name,
    index,
  }));
  return settingsIn(text).flatMap(({ key, value }) => {
    const attribute = KEYS.get(key.toLowerCase());
    const table = tables.findLast(({ index }) => index < value.start);
    const name = table?.name.split('.').at(-1);
    const named =
      name === undefined ? undefined : thingNamed(scene.scope, name, ['service', 'host']);
    if (attribute === undefined || named === undefined) return [];
    return said(
      scene,
      { ...named, environment: scene.environmentAt(value.start), sure: 'certain' },
      attribute,
      value,
    );
  });
}
