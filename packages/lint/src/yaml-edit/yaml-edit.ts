import type { TextEdit } from '@stackwright/core';
import { createPositions } from '@stackwright/schema';
import { addKey } from './add-key.ts';
import { changed } from './yaml-change.ts';
import { readTree } from './read-tree.ts';
import { removeKey } from './remove-key.ts';
import { setValue } from './set-value.ts';
import type { Replacement } from './replacement.ts';
import type { Tree } from './read-tree.ts';
import type { YamlChange } from './yaml-change.ts';

/**
 * The smallest edit that makes a change, so that comments, order and quotes stay as they are. Undefined when there
 * is no edit that is certain: through an alias, of an anchored value, of a value over several lines.
 * Every edit is proved before it is given: the edited text is parsed and must say just what was asked.
 */
export function yamlEdit(
  document: { readonly file: string; readonly text: string },
  change: YamlChange,
): TextEdit | undefined {
  const { file, text } = document;
  const tree = readTree(text);
  if (tree === undefined) return undefined;
  const made = replacementFor(tree, text, change);
  if (made === undefined) return undefined;
  const after = readTree(text.slice(0, made.from) + made.text + text.slice(made.to));
  const wanted = changed(tree.toJS(), change);
  if (after === undefined || JSON.stringify(after.toJS()) !== JSON.stringify(wanted))
    return undefined;
  const positionAt = createPositions(text);
  return {
    file,
    span: { start: positionAt(made.from), end: positionAt(made.to) },
    text: made.text,
  };
}

function replacementFor(tree: Tree, text: string, change: YamlChange): Replacement | undefined {
  if ('set' in change) return setValue(tree, text, change.set, change.value);
  if ('add' in change) return addKey(tree, text, change.add, change.value);
  return removeKey(tree, text, change.remove);
}
