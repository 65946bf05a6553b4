import type { TextEdit } from '@stackwright/core';
import { createPositions } from '@stackwright/core';
import { addKey } from './add-key.ts';
import { commentsOf } from './comments-of.ts';
import { changed } from './yaml-change.ts';
import { readTree } from './read-tree.ts';
import { removeKey } from './remove-key.ts';
import { setValue } from './set-value.ts';
import type { Replacement } from './replacement.ts';
import type { Tree } from './read-tree.ts';
import type { YamlChange } from './yaml-change.ts';

/**
 * The smallest edit that makes a change, so that comments, order and quotes stay as they are. Undefined when there
 * is no edit that is certain: through an alias, of an anchored value, of a text over several lines.
 * Every edit is proved before it is given: the edited text is parsed, must say just what was asked, and must have all
 * comments that were there.
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
  const edited = text.slice(0, made.from) + made.text + text.slice(made.to);
  const after = readTree(edited);
  const before = valueOf(tree);
  const found = after && valueOf(after);
  if (before === undefined || found === undefined) return undefined;
  if (JSON.stringify(found.value) !== JSON.stringify(changed(before.value, change)))
    return undefined;
  if (commentsOf(edited).join('\n') !== commentsOf(text).join('\n')) return undefined;
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

/** Aliases that a document may expand to: far above what people write, far below what hurts. */
const MAX_ALIASES = 10_000;

/** The value of a document, which may be null; undefined when its aliases would expand to too much. */
function valueOf(tree: Tree): { readonly value: unknown } | undefined {
  try {
    return { value: tree.toJS({ maxAliasCount: MAX_ALIASES }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}
