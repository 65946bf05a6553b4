import { commandsIn, isCommand } from '../commands/script.ts';
import { mentionsInCommands } from '../commands/block-mentions.ts';
import type { Mention } from '../mention.ts';
import type { Passage } from '../passages.ts';
import { placesOf } from '../paths/resolve.ts';
import { isCodePath, pathWordOf } from '../paths/shape.ts';
import { mentionStance } from '../stance.ts';

/** Paths and commands in code marks. What is a link as well is told by its target. */
export function codeMentions(
  file: string,
  passage: Passage,
  hasClone: boolean,
): readonly Mention[] {
  const { prose } = passage;
  return prose.marks.flatMap((mark) => {
    if (mark.kind !== 'code' || isLinked(passage, mark.start)) return [];
    const word = prose.text.slice(mark.start, mark.end);
    if (/\s/.test(word.trim())) {
      if (!isCommand(word)) return [];
      return mentionsInCommands(commandsIn(word), {
        file,
        hasClone,
        stance: mentionStance(passage, mark),
        spanOf: (start, end) => prose.spanOf(mark.start + start, mark.start + end),
        textOf: (start, end) => word.slice(start, end),
      });
    }
    const path = pathWordOf(word);
    if (path === undefined || !isCodePath(path)) return [];
    const paths = placesOf(file, path.path);
    if (paths.length === 0) return [];
    return [
      {
        kind: 'path' as const,
        text: word,
        span: prose.spanOf(mark.start, mark.end),
        stance: mentionStance(passage, mark),
        paths,
        ...((!path.isTop || path.isDotted || !(path.isFile || path.isFolder)) && {
          weak: true as const,
        }),
      },
    ];
  });
}

export function isLinked({ prose: { marks } }: Passage, at: number): boolean {
  return marks.some(({ kind, start, end }) => kind === 'link' && start <= at && at < end);
}
