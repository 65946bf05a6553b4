import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { parseSize } from '../units/index.ts';
import { isObject, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { resolveRef } from './fill-defaults.ts';
import type { SchemaNode } from './fill-defaults.ts';

/** No file that is rendered can hold these: NUL, and half of a character that takes two units. */
const UNWRITABLE = /[\0\p{Cs}]/u;

/**
 * What patterns cannot say of texts: that every character can be written to a file, and that amounts
 * are numbers which later steps can calculate with.
 */
export function checkTexts(draft: Draft, schema: SchemaNode): void {
  const definitions = schema.$defs ?? {};

  function walk(node: SchemaNode | undefined, value: unknown, path: Path): void {
    if (typeof value === 'string') return checkText(draft, node?.$ref, value, path);
    const target = node === undefined ? undefined : resolveRef(node, definitions);
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(target?.items, item, [...path, index]);
    } else if (isObject(value)) {
      const further = target?.additionalProperties;
      for (const [key, item] of Object.entries(value))
        walk(target?.properties?.[key] ?? (isObject(further) ? further : undefined), item, [
          ...path,
          key,
        ]);
    }
  }

  walk(schema, draft.settings, []);
}

function checkText(draft: Draft, reference: string | undefined, text: string, path: Path): void {
  if (UNWRITABLE.test(text)) {
    report(draft, {
      rule: 'unwritable-text',
      what: `\`${formatPath(path)}\` has a character that no file can hold.`,
      why: 'NUL ends a text for most programs, and half of a surrogate pair is no character at all.',
      fix: 'Take it away, or write the whole character.',
      path,
    });
  }
  if (reference === '#/$defs/common.size' && parseSize(text) === undefined) {
    report(draft, {
      rule: 'invalid-size',
      what: `\`${text}\` is not a whole number of bytes that can be counted.`,
      why: 'Limits are given to programs in bytes; a part of a byte would have to be guessed.',
      fix: 'Write a whole number of a smaller unit, e.g. `1229m` for `1.2g`.',
      path,
    });
  }
}
