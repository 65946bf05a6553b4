import type { ErrorCode } from 'yaml';
import type { Case } from './explanation.ts';

const INDENT_WHY = 'Indentation is what groups keys in YAML, so the meaning is unclear here.';

/** Errors of indentation, brackets and punctuation. */
export const LAYOUT = {
  BAD_INDENT: [
    {
      when: 'Flow',
      what: 'A bracket is not closed before the indentation ends.',
      why: INDENT_WHY,
      fix: 'Close it with `]` or `}`, indented more than the key it belongs to.',
    },
    {
      when: 'sequence items',
      what: 'The items of a list do not start at the same column.',
      why: INDENT_WHY,
      fix: 'Align every `-` of the list.',
    },
    {
      when: 'mapping items',
      what: 'The keys of a mapping do not start at the same column.',
      why: INDENT_WHY,
      fix: 'Align the key with its siblings.',
    },
    {
      what: 'The indentation does not fit the lines around it.',
      why: INDENT_WHY,
      fix: 'Indent by two spaces for each level.',
    },
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    {
      when: 'sequence',
      what: 'A list stands where a key is expected.',
      why: INDENT_WHY,
      fix: 'Align the `-` with the other items of its list, or put a key above it.',
    },
    {
      what: 'A second key starts before the value of the first is complete.',
      why: 'Two colons stand on one line, or the next line is indented too far.',
      fix: 'Give each key a line of its own, aligned with its siblings; quote the text if a colon belongs to it.',
    },
  ],
  BLOCK_IN_FLOW: [
    {
      what: 'An indented list or mapping stands inside `[ ]` or `{ }`.',
      why: 'Inside brackets only the bracket style is read.',
      fix: 'Write it with brackets too, or use indentation for the outer one.',
    },
  ],
  KEY_OVER_1024_CHARS: [
    {
      what: 'A key is longer than 1024 characters.',
      why: 'YAML gives up looking for the `:` there; a quote or bracket before it may be unclosed.',
      fix: 'Close the quote or bracket, or shorten the key.',
    },
  ],
  MISSING_CHAR: [
    {
      when: 'closing',
      what: 'A quote is never closed.',
      why: 'Everything behind it is taken as one text.',
      fix: 'Add the closing quote.',
    },
    {
      when: 'Implicit map keys',
      what: 'A line has no `:` after its key.',
      why: 'Its neighbours are keys of a mapping, so this line must be one too.',
      fix: 'Write `key: value`, with a space after the colon, or indent the line if it continues the text above.',
    },
    {
      when: 'must end with',
      what: 'A bracket is never closed.',
      why: 'The list or mapping it opens has no end.',
      fix: 'Add the closing `]` or `}`.',
    },
    {
      when: 'Comments must',
      what: 'A comment touches the text before it.',
      why: '`#` starts a comment only after a space.',
      fix: 'Put a space before `#`, or quote the text.',
    },
    {
      when: 'Sequence item',
      what: 'A list has an item without `-`.',
      why: 'Its neighbours start with `- `.',
      fix: 'Start the line with `- `.',
    },
    {
      when: 'Missing , or :',
      what: 'A `,` or `:` is missing between two entries in braces.',
      why: 'Entries in `{ }` are separated by commas.',
      fix: 'Add the `,` between the entries, or the `:` after the key.',
    },
    {
      when: 'Missing ,',
      what: 'A `,` is missing between two entries in brackets.',
      why: 'Entries in `[ ]` and `{ }` are separated by commas.',
      fix: 'Add the comma.',
    },
    {
      when: 'Missing space after :',
      what: 'A space is missing after `:`.',
      why: 'Without it the colon is part of the text.',
      fix: 'Write `key: value`.',
    },
    {
      when: 'directives-end',
      what: 'A line `---` is missing after the `%` directives.',
      why: 'Without it nothing says where the document starts.',
      fix: 'Add a line `---`, or remove the directives.',
    },
    {
      when: 'Tags and anchors',
      what: 'A tag or anchor touches the value behind it.',
      why: 'The end of its name cannot be seen.',
      fix: 'Put a space behind it.',
    },
    {
      what: 'A line break is missing.',
      why: 'An indented mapping or list must start on a line of its own here.',
      fix: 'Start it on the next line.',
    },
  ],
  MULTILINE_IMPLICIT_KEY: [
    {
      what: 'Two lines are read as one key.',
      why: 'The second is indented too far, or the first lacks its `:`; a key stands on one line.',
      fix: 'Align the line with its siblings, or add the missing `:`.',
    },
  ],
  TAB_AS_INDENT: [
    {
      what: 'A tab is used for indentation.',
      why: 'YAML counts spaces only; a tab has no fixed width.',
      fix: 'Replace the tab by spaces.',
    },
  ],
  UNEXPECTED_TOKEN: [
    {
      when: 'Unexpected ,',
      what: 'A comma stands where an entry is expected.',
      why: 'Two commas follow each other, or the brackets start with one.',
      fix: 'Remove the comma.',
    },
    {
      when: 'empty item',
      what: 'An entry between two commas is empty.',
      why: 'Entries in brackets cannot be left out.',
      fix: 'Remove one of the commas.',
    },
    {
      when: 'block-seq-ind',
      what: 'A list starts on the line of its key.',
      why: 'After `key:` the first `-` must stand on the next line.',
      fix: 'Move the `-` to the next line.',
    },
    {
      when: 'scalar header',
      what: 'Text follows `|` or `>` on the same line.',
      why: 'A block text starts on the next line.',
      fix: 'Move the text to the next line, or quote it if the `|` or `>` belongs to it.',
    },
    {
      when: 'at node end',
      what: 'Text follows a value that is already complete.',
      why: 'A closing quote or bracket ends the value.',
      fix: 'Remove what follows it, or quote the whole text.',
    },
    {
      what: 'This text does not fit here.',
      why: 'The value before it is complete, or a bracket is closed that was never opened.',
      fix: 'Remove it, or quote the whole text.',
    },
  ],
} satisfies Partial<Record<ErrorCode, readonly Case[]>>;
