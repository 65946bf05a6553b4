import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { hostTarget } from '../shell/remote.ts';

const LINE = /^[ \t]*(Host|HostName|User|Port)[ \t=]+([^\s#]+)/gim;

/** Entries of ~/.ssh/config: the address, the login and the port of a machine of the stack. */
export function readSshConfig(text: string, scene: Scene): readonly Draft[] {
  const entries: { readonly alias: Piece; readonly lines: (readonly [string, Piece])[] }[] = [];
  for (const { 0: all, 1: key = '', 2: word = '', index } of text.matchAll(LINE)) {
    const piece = { text: word, start: index + all.length - word.length };
    if (key.toLowerCase() === 'host') entries.push({ alias: piece, lines: [] });
    else entries.at(-1)?.lines.push([key.toLowerCase(), piece]);
  }
  return entries.flatMap(({ alias, lines }) => {
    const address = lines.find(([key]) => key === 'hostname')?.[1];
    const named = thingNamed(scene.scope, alias.text, ['host']);
    const target: Target | undefined =
      named === undefined
        ? address && hostTarget(scene, address)
        : { subject: named.subject, environment: undefined, sure: 'certain' };
    if (target === undefined) return [];
    return lines.flatMap(([key, piece]) => {
      const attribute = attributeOf(key, piece);
      return attribute === undefined ? [] : said(scene, target, attribute, piece);
    });
  });
}

function attributeOf(key: string, { text }: Piece): AttributeId | undefined {
  if (key === 'user') return 'ssh-user';
  if (key === 'port') return 'ssh-port';
  return /^[\d.]+$|:/.test(text) ? 'address' : undefined;
}
