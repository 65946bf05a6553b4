import type { ErrorCode } from 'yaml';
import type { Case } from './explanation.ts';

/** Errors of scalars, keys, tags, anchors and documents. */
export const VALUES = {
  ALIAS_PROPS: [
    {
      what: 'An alias (`*name`) carries an anchor or a tag.',
      why: 'An alias stands for the value it names, and cannot change it.',
      fix: 'Remove the `&…` or `!…` in front of the alias.',
    },
  ],
  BAD_ALIAS: [
    {
      what: 'The name of an anchor or alias is empty or ends in `:`.',
      why: '`&` names a value and `*` repeats it; both need a plain name.',
      fix: 'Give it a name, put a space before `:`, or quote the text if `*` or `&` is meant literally.',
    },
  ],
  BAD_COLLECTION_TYPE: [
    {
      rule: 'unsupported-yaml',
      what: 'A tag does not fit the collection it stands on.',
      why: 'The tag promises another kind of value.',
      fix: 'Remove the tag.',
    },
  ],
  BAD_DIRECTIVE: [
    {
      what: 'A line that starts with `%` is not a directive that YAML 1.2 knows.',
      why: 'At the start of a document `%` introduces `%YAML` or `%TAG`.',
      fix: 'Remove the line, or quote the text if `%` is meant literally.',
    },
  ],
  BAD_DQ_ESCAPE: [
    {
      what: 'The escape {} is not one that YAML knows.',
      why: 'Inside double quotes a backslash starts an escape such as `\\n` or `\\u00e9`.',
      fix: 'Write `\\\\` for a backslash, or use single quotes.',
    },
  ],
  BAD_PROP_ORDER: [
    {
      what: 'An anchor or tag stands before the indicator `-`, `?` or `:`.',
      why: 'It belongs to the value, and the value comes after the indicator.',
      fix: 'Move it behind the indicator.',
    },
  ],
  BAD_SCALAR_START: [
    {
      what: 'An unquoted text starts with `{}`, which YAML reserves.',
      why: '`@`, `` ` ``, `%`, `,`, `|` and `>` have a meaning of their own there.',
      fix: 'Put the text in quotes.',
    },
  ],
  DUPLICATE_KEY: [
    {
      rule: 'duplicate-key',
      what: 'A key is set twice.',
      why: 'Only one of the values could be used.',
      fix: 'Keep one of them.',
    },
  ],
  IMPOSSIBLE: [
    {
      what: 'The YAML parser could not make sense of this place.',
      why: 'The text around it is damaged.',
      fix: 'Rewrite the lines around it.',
    },
  ],
  MULTIPLE_ANCHORS: [
    {
      what: 'A value has two anchors.',
      why: 'A value can have one name only.',
      fix: 'Keep one `&name`.',
    },
  ],
  MULTIPLE_DOCS: [
    {
      rule: 'unsupported-yaml',
      what: 'The file holds more than one document.',
      why: 'One file describes one stack.',
      fix: 'Move the second document to a file of its own.',
    },
  ],
  MULTIPLE_TAGS: [
    {
      rule: 'unsupported-yaml',
      what: 'A value has two tags.',
      why: 'Its type would be ambiguous.',
      fix: 'Remove the tags.',
    },
  ],
  NON_STRING_KEY: [
    {
      rule: 'non-string-key',
      what: 'A key is not a text.',
      why: 'Keys are names.',
      fix: 'Put the key in quotes.',
    },
  ],
  RESOURCE_EXHAUSTION: [
    {
      rule: 'too-deep',
      what: 'The document is nested too deeply.',
      why: 'It cannot be read safely.',
      fix: 'Flatten it.',
    },
  ],
  TAG_RESOLVE_FAILED: [
    {
      when: 'Unresolved tag',
      rule: 'unsupported-yaml',
      what: 'The tag {} is not one that Stackwright reads, or does not fit its value.',
      why: 'A stack is plain data: texts, numbers, true, false, lists and mappings.',
      fix: 'Remove the tag, and write the value plainly; quote it if the `!` belongs to the text.',
    },
    {
      rule: 'unsupported-yaml',
      what: 'The value does not fit its tag.',
      why: 'The tag promises another type.',
      fix: 'Remove the tag.',
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Case[]>>;
