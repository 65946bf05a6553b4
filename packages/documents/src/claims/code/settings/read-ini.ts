import { FIREWALL } from '../../../subject/ids.ts';
import type { Draft } from '../draft.ts';
import { aroundTarget, said } from '../said.ts';
import type { Piece } from '../said.ts';
import type { Scene } from '../scene.ts';
import { isOdooConfiguration, ODOO_OPTIONS } from './odoo-options.ts';
import { odooTarget } from './odoo-target.ts';
import { isLoopback } from '../names.ts';

/** A line `key = value` of a text. */
export interface Setting {
  readonly key: string;
  readonly value: Piece;
}

const SETTING = /^[ \t]*([A-Za-z][\w.-]*)[ \t]*[=:][ \t]*([^\n]*)$/gm;

/** The settings of a text in ini's form; comments are no part of them. */
export function settingsIn(text: string): readonly Setting[] {
  return [...text.matchAll(SETTING)].map(({ 0: all, 1: key = '', 2: rest = '', index }) => {
    const value = rest.replace(/(?:^|\s)[;#].*$/, '').trimEnd();
    return { key, value: { text: value, start: index + all.length - rest.length } };
  });
}

/** odoo.conf, and what else is written like it: `maxretry` of Fail2ban, `max_connections` of PostgreSQL. */
export function readIni(text: string, scene: Scene): readonly Draft[] {
  const isOdoo = isOdooConfiguration(text);
  return settingsIn(text).flatMap(({ key, value }) => {
    const name = key.toLowerCase();
    const attribute = isOdoo ? ODOO_OPTIONS.get(name) : undefined;
    // A database on the machine itself is a claim like any other.
    const isNobody = isLoopback(value.text) && attribute !== 'database-host';
    if (isNobody || /^(?:false|none)$/i.test(value.text)) return [];
    if (attribute !== undefined)
      return said(scene, odooTarget(scene, value.start), attribute, value);
    if (isOdoo && name === 'dbfilter') return databaseFilter(scene, value);
    if (name === 'maxretry')
      return said(
        scene,
        { subject: FIREWALL, environment: undefined, sure: 'likely' },
        'ban-attempts',
        value,
      );
    if (name === 'max_connections')
      return said(scene, aroundTarget(scene, 'connections', value.start), 'connections', value);
    return [];
  });
}

/** `^name$` names one database; any other expression none. */
function databaseFilter(scene: Scene, { text, start }: Piece): readonly Draft[] {
  const name = /^\^([\w-]+)\$$/.exec(text)?.[1];
  if (name === undefined) return [];
  return said(scene, odooTarget(scene, start), 'database', { text: name, start: start + 1 });
}
