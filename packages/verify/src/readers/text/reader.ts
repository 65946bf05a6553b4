import { accepted, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader } from '../../reader.ts';

/** Prose and pages, which no program refuses: only what an editor or a browser would stumble over. */
export const reader = {
  id: 'text',
  program: 'built-in',
  reads: ({ path }) => /\.(?:md|txt|html)$/.test(path),
  read: ({ artefacts }) => Promise.resolve(artefacts.map(check)),
} as const satisfies Reader;

interface Flaw {
  readonly pattern: RegExp;
  readonly message: string;
}

const FLAWS: readonly Flaw[] = [
  {
    pattern: /\ufffd|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    message: 'the text is not UTF-8: it holds a replacement character or half of a character',
  },
  { pattern: /\r/, message: 'a carriage return: lines end with a line feed alone' },
  {
    // oxlint-disable-next-line no-control-regex
    pattern: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/,
    message: 'a control character that no editor shows',
  },
  {
    pattern: /\[object Object\]|(?<![\w`])undefined(?![\w`])/,
    message: 'a value that was never filled in',
  },
];

function check(artefact: ReadableArtefact): Answer {
  const { text } = artefact;
  for (const { pattern, message } of FLAWS) {
    const at = text.search(pattern);
    if (at !== -1) return rejected(artefact, message, text.slice(0, at).split('\n').length);
  }
  if (text.endsWith('\n')) return accepted(artefact);
  return rejected(artefact, 'the last line has no line feed', text.split('\n').length);
}
