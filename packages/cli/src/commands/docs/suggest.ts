import { formatLocation, formatPath } from '@stackwright/core';
import { formatValue, settlingPath } from '@stackwright/documents';
import type { Claim, Disagreement } from '@stackwright/documents';

/**
 * The lines of stack.yaml that would settle what documents disagree about: the value that most places say, with the places of
 * all sides as a comment. What stack.yaml has no key for is told as such.
 */
export function suggestions(found: readonly Disagreement[]): string {
  return found.map(suggestion).join('\n');
}

function suggestion({ subject, attribute, sides }: Disagreement): string {
  const path = settlingPath(subject, attribute);
  const said = sides.map((claims) => `# ${quoted(claims)}`);
  const [first] = sides;
  const value = first?.[0]?.value;
  const text = value === undefined ? undefined : formatValue(value);
  const head = `# The documents disagree about the ${attribute.replaceAll('-', ' ')} of ${subject.kind} ${subject.id}:`;
  if (path === undefined || text === undefined)
    return [head, ...said, '# stack.yaml has no key for it: correct the documents.', ''].join('\n');
  return [head, ...said, `${formatPath(path)}: ${text}`, ''].join('\n');
}

function quoted(claims: readonly Claim[]): string {
  const places = claims.map(({ file, span }) => formatLocation({ file, span }));
  return `${claims[0]?.text ?? ''}  ${places.join(', ')}`;
}
