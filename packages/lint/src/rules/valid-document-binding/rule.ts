import { nearest } from '@stackwright/core';
import type { Binding, Ledger } from '@stackwright/documents';
import type { ResolvedStack } from '@stackwright/schema';
import { boundValue } from '../../domain/documents/bound-value.ts';
import { boundWords } from '../../domain/documents/bound-words.ts';
import type { BoundWords } from '../../domain/documents/bound-words.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import { valuePaths } from '../../domain/documents/value-paths.ts';
import type { Problem, Rule } from '../../rule.ts';

/** The values that `stackwright docs --fix` keeps up to date. */
export const rule = {
  id: 'valid-document-binding',
  subject: 'documents',
  severity: 'warning',
  summary: 'A value that is bound to a path of stack.yaml says what stands there.',
  *check({ model, stack, textOf }) {
    const { ledger } = model;
    if (stack === undefined || ledger === undefined) return;
    for (const { reading, class: documentClass } of model.documents) {
      const severity = severityIn(documentClass);
      if (severity === undefined) continue;
      const { file, bindings } = reading;
      for (const binding of bindings) {
        const words = boundWords(binding, textOf(file));
        const problem = problemOf(binding, { words, file, stack, ledger });
        if (problem !== undefined) yield { ...problem, severity };
      }
    }
  },
} satisfies Rule<'documents'>;

interface Bound {
  readonly words: readonly BoundWords[];
  readonly file: string;
  readonly stack: ResolvedStack;
  readonly ledger: Ledger;
}

function problemOf(
  { path, marker }: Binding,
  { words, file, stack, ledger }: Bound,
): Problem | undefined {
  const at = { file, at: marker };
  const texts = words.map(({ text }) => text);
  const bound = boundValue(path, texts, stack.settings, ledger);
  if (bound.kind === 'unknown')
    return {
      at,
      what: `stack.yaml has no \`${path}\`.`,
      why: 'The value is bound to nothing: it stays as it is, whatever changes.',
      fix: guess(path, stack),
    };
  if (bound.kind === 'several')
    return {
      at,
      what: `\`${path}\` is a section, and no value.`,
      why: 'Only one value can be kept in one place.',
      fix: 'Name the path of a value below it.',
    };
  const [nearestWord] = words;
  if (nearestWord === undefined)
    return {
      at,
      what: 'The marker binds nothing.',
      why: 'It binds the word before it on the same line, or, where it begins a line or a cell, the word behind it.',
      fix: `Write the value of \`${path}\` before it.`,
    };
  if (bound.kind === 'same') return undefined;
  const { text, span } = words.find((one) => one.text === bound.instead) ?? nearestWord;
  // Several words in place of one would stand there twice, and again with each run.
  const isClear = bound.instead !== undefined && (!/\s/.test(bound.text) || /\s/.test(text));
  return {
    at: { file, at: span },
    what: `\`${text}\` is bound to \`${path}\`, which is \`${bound.text}\`.`,
    why: 'The stack has changed since somebody wrote the page.',
    fix: isClear
      ? `Write \`${bound.text}\`: \`stackwright docs --fix\` does.`
      : `Write \`${bound.text}\`, in marks of code or of bold type where it is several words.`,
    fixes: isClear
      ? [
          {
            description: `write what \`${path}\` declares`,
            safety: 'safe',
            edits: [{ file, span, text: bound.text }],
          },
        ]
      : [],
  };
}

function guess(path: string, { settings }: ResolvedStack): string {
  const meant = nearest(path, valuePaths(settings));
  return meant === undefined
    ? 'Name a path as `stackwright show` prints it.'
    : `Did you mean \`${meant}\`?`;
}
