import { attributesOf } from '../../subject/label.ts';
import type { Label } from '../../subject/label.ts';
import type { TextRange } from '../utterances/text-range.ts';
import type { Scope } from './scope.ts';

/** The attributes that a label may mean, once what it says of subject and environment is taken away: `n8n port (prod)`. */
export function labelOf(label: string, scope: Scope): Label {
  const whole = attributesOf(label);
  if (whole.attributes.length > 0) return whole;
  const environments = scope.environmentsIn(label);
  const mentions = scope.mentionsIn(label);
  for (const names of [environments, mentions, [...environments, ...mentions]]) {
    if (names.length === 0) continue;
    const found = attributesOf(without(label, names));
    if (found.attributes.length > 0) return found;
  }
  return whole;
}

function without(label: string, names: readonly TextRange[]): string {
  let rest = label;
  for (const { start, end } of names)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest
    .replace(/['’]s\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
