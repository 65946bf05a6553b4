import { insideCode } from '../../claims/utterances/text-range.ts';
import type { Mention } from '../mention.ts';
import type { Passage } from '../passages.ts';
import { placesOf } from '../paths/resolve.ts';
import { isProsePath, pathWordOf } from '../paths/shape.ts';
import { mentionStance } from '../stance.ts';

const EDGES = /^[("'“‘[*_]+|[)"'”’\].,;:!?*_]+$/g;

/** Paths that stand among words without any marks: only what nobody would take for anything else. */
export function barePaths(file: string, passage: Passage): readonly Mention[] {
  const { prose } = passage;
  if (!prose.text.includes('/')) return [];
  const isCode = insideCode(prose);
  const found: Mention[] = [];
  for (const { 0: whole, index } of prose.text.matchAll(/\S+/g)) {
    if (!whole.includes('/') || isCode(index)) continue;
    const word = whole.replace(EDGES, '');
    const start = index + whole.indexOf(word);
    const path = word === '' || isCode(start) ? undefined : pathWordOf(word);
    if (path === undefined || !isProsePath(path)) continue;
    const range = { start, end: start + word.length };
    const paths = placesOf(file, path.path);
    if (paths.length === 0) continue;
    found.push({
      kind: 'path',
      text: word,
      span: prose.spanOf(range.start, range.end),
      stance: mentionStance(passage, range),
      paths,
      weak: true,
    });
  }
  return found;
}
