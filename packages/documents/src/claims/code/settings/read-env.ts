import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { tunnelledIn, variableSaid } from './variable-said.ts';

const VARIABLE = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z\d_]*)=([^\n]*)$/gm;

/** `NAME=value` lines. */
export function readEnv(text: string, scene: Scene): readonly Draft[] {
  const tunnels = tunnelledIn(text);
  return [...text.matchAll(VARIABLE)].flatMap(({ 0: all, 1: name = '', 2: rest = '', index }) => {
    if (tunnels.has(name)) return [];
    const value = rest.replace(/\s#.*$/, '');
    return variableSaid(scene, name, { text: value, start: index + all.length - rest.length });
  });
}
