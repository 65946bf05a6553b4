import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';

/** What a person said of a place in a document before any rule looked at it. */
export interface Label {
  readonly file: string;
  readonly span: Span;
  readonly text: string;
  readonly kind: string;
  /** `innocent` looks like a claim and must not be judged. */
  readonly verdict: 'true' | 'contradiction' | 'innocent';
  /** Places that contradict each other: finding one of them is finding all. */
  readonly group: string | undefined;
}

/** A label as it is written down. */
export interface WrittenLabel {
  readonly line: number;
  readonly text: string;
  readonly nth?: number;
  readonly kind: string;
  readonly verdict: boolean | 'contradiction' | 'innocent';
  readonly group?: string;
}

/** Puts a label onto its place; one whose text does not stand there is a mistake of the corpus. */
export function placed(file: string, text: string, label: WrittenLabel): Label {
  const { line, nth = 1, kind, verdict, group } = label;
  const positionAt = createPositions(text);
  const from =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0);
  const content = text.split('\n')[line - 1] ?? '';
  let at = -1;
  for (let count = 0; count < nth; count += 1)
    at = content.indexOf(label.text, at === -1 ? 0 : at + label.text.length);
  if (at === -1) throw new Error(`${file}:${line} has no ${JSON.stringify(label.text)}`);
  const span = { start: positionAt(from + at), end: positionAt(from + at + label.text.length) };
  const told = verdict === true ? 'true' : verdict;
  if (told === false) throw new Error(`${file}:${line}: a label is never false`);
  return { file, span, text: label.text, kind, verdict: told, group };
}
