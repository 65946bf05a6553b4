import type { Stance } from '../../claims/claim.ts';
import type { CodeBlock } from '../../markup/document.ts';
import type { Mention } from '../mention.ts';
import { folderOf, foldersAround } from '../paths/resolve.ts';
import { treeDrawingOf } from './tree-drawing.ts';

/**
 * The lines of a drawn tree. It may be rooted in the folder that its first line names, or in the repository or the document's
 * folders, where that line is only their name: each line has a path for each, in the same order.
 */
export function drawingMentions(
  file: string,
  block: CodeBlock,
  stance: Stance,
  drawing: number,
): readonly Mention[] {
  const tree = treeDrawingOf(block);
  if (tree === undefined) return [];
  const around = foldersAround(folderOf(file)).toReversed();
  const named = tree.root === '' ? [] : around.map((folder) => join(folder, tree.root));
  const roots = [...new Set([...named, ...around])];
  return tree.lines.map(({ path, start, end }) => ({
    kind: 'path' as const,
    text: block.text.slice(start, end),
    span: block.spanOf(start, end),
    stance,
    paths: roots.map((root) => join(root, path)),
    drawing,
  }));
}

function join(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
