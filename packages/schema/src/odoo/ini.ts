import type { Position, Span } from '@stackwright/core';

import { pythonIndent, pythonTrim, pythonTrimEnd } from './python-text.ts';

/** One `name = value` as it stands in the file. */
export interface IniOption {
  /** Section header; `DEFAULT` for Python's default section. */
  readonly section: string;
  /** Lower case: Python's `optionxform` folds it. */
  readonly name: string;
  /** Continuation lines are joined by line breaks, without their indentation. */
  readonly value: string;
  readonly nameSpan: Span;
  /** From the first to the last character of the value; empty, behind the delimiter, without one. */
  readonly valueSpan: Span;
}

export interface IniSection {
  readonly name: string;
  /** The header line, without its indentation. */
  readonly span: Span;
}

/** What Python raises. The first three stop the reading; `bad-line` is collected until the end. */
export interface IniError {
  readonly kind: 'missing-section-header' | 'duplicate-section' | 'duplicate-option' | 'bad-line';
  /** The section, option or line that is wrong. */
  readonly text: string;
  readonly span: Span;
  /** Where the section or option was first given. */
  readonly first?: Span;
}

export interface Ini {
  /** In file order; repeated `DEFAULT` headers each count. */
  readonly sections: readonly IniSection[];
  /** In file order. Up to the error, when there is one. */
  readonly options: readonly IniOption[];
  /** Python gives no values at all when this is not empty. */
  readonly errors: readonly IniError[];
}

interface Line {
  readonly text: string;
  readonly number: number;
  readonly offset: number;
}

interface Entry {
  readonly section: string;
  readonly name: string;
  readonly nameSpan: Span;
  readonly start: Position;
  end: Position;
  readonly parts: string[];
}

/**
 * Reads a file as Python's `configparser.RawConfigParser()` does with its default settings: `=` and
 * `:` delimit, whichever comes first; `#` and `;` comment only on a line of their own; a line that is
 * indented deeper than its option continues it; blank lines belong to the value before them; nothing
 * is interpolated; a section or an option given twice is an error. Total.
 * Source: CPython Lib/configparser.py, `RawConfigParser._read`.
 */
export function readIni(text: string): Ini {
  const sections = new Map<string, Span>();
  const headers: IniSection[] = [];
  const seen = new Map<string, Span>();
  const entries: Entry[] = [];
  const errors: IniError[] = [];
  let section: string | undefined;
  let entry: Entry | undefined;
  let indent = 0;

  for (const line of linesOf(text)) {
    const bare = pythonTrim(line.text);
    if (bare.startsWith('#') || bare.startsWith(';')) continue;
    if (bare === '') {
      entry?.parts.push('');
      continue;
    }
    const column = pythonIndent(line.text);
    const span = spanOf(line, column, column + bare.length);
    // Python tests the name for truth, so an option without a name is never continued.
    if (entry !== undefined && entry.name !== '' && column > indent) {
      entry.parts.push(bare);
      entry.end = span.end;
      continue;
    }
    indent = column;
    const header = /^\[([^\n]+)\]/.exec(bare)?.[1];
    if (header !== undefined) {
      const first = sections.get(header);
      if (first !== undefined && header !== 'DEFAULT') {
        errors.push({ kind: 'duplicate-section', text: header, span, first });
        break;
      }
      sections.set(header, span);
      headers.push({ name: header, span });
      section = header;
      entry = undefined;
    } else if (section === undefined) {
      errors.push({ kind: 'missing-section-header', text: bare, span });
      break;
    } else {
      const opened = openEntry(section, line, column, bare);
      if (opened === undefined || opened.name === '') {
        errors.push({ kind: 'bad-line', text: bare, span });
      }
      if (opened === undefined) continue;
      const key = JSON.stringify([section, opened.name]);
      const first = seen.get(key);
      if (first !== undefined) {
        errors.push({ kind: 'duplicate-option', text: opened.name, span: opened.nameSpan, first });
        break;
      }
      seen.set(key, opened.nameSpan);
      entries.push(opened);
      entry = opened;
    }
  }
  return { sections: headers, options: entries.map(toOption), errors };
}

function openEntry(section: string, line: Line, column: number, bare: string): Entry | undefined {
  const delimiter = bare.search(/[=:]/);
  if (delimiter === -1) return undefined;
  const name = pythonTrimEnd(bare.slice(0, delimiter));
  const after = bare.slice(delimiter + 1);
  const valueAt = column + delimiter + 1 + pythonIndent(after);
  const value = pythonTrim(after);
  const valueSpan = spanOf(line, valueAt, valueAt + value.length);
  return {
    section,
    name: name.toLowerCase(),
    nameSpan: spanOf(line, column, column + name.length),
    start: valueSpan.start,
    end: valueSpan.end,
    parts: [value],
  };
}

function toOption({ section, name, nameSpan, start, end, parts }: Entry): IniOption {
  const value = pythonTrimEnd(parts.join('\n'));
  return { section, name, value, nameSpan, valueSpan: { start, end } };
}

/** The lines of a text without their ends, which Python's text mode takes to be LF, CRLF or CR. */
function* linesOf(text: string): Generator<Line> {
  const end = /\r\n|\n|\r/g;
  let offset = 0;
  for (let number = 1; ; number++) {
    const match = end.exec(text);
    yield { text: text.slice(offset, match?.index), number, offset };
    if (match === null) return;
    offset = end.lastIndex;
  }
}

function spanOf(line: Line, from: number, to: number): Span {
  return { start: positionOf(line, from), end: positionOf(line, to) };
}

function positionOf(line: Line, column: number): Position {
  return { line: line.number, column: column + 1, offset: line.offset + column };
}
