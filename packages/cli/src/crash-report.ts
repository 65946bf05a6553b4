import { drawnWords, maskSecrets } from '@stackwright/scan';
import { striker } from './discretion.ts';
import { filesRead, readText } from './read-text.ts';

/**
 * What a bug report needs of something that was thrown: messages and traces, with all causes. It ends up in public
 * places, and a message may quote what the program was reading: secrets of the files that were read are struck
 * out, and so is what looks like one, and what an error of the language quotes.
 */
export function crashReport(thrown: unknown): string {
  const strike = striker(
    filesRead().flatMap((path) => {
      const read = readText(path);
      return read.ok ? [[path, read.text] as const] : [];
    }),
  );
  return strike(describe(thrown));
}

function describe(thrown: unknown): string {
  if (!(thrown instanceof Error)) return withoutSecrets(String(thrown));
  const { name, message, stack = '', cause } = thrown;
  // The trace repeats the message, which may have lines of any form.
  const [trace = ''] = /^ {4}at .*$(?:\n {4}at .*$)*/m.exec(stack.replace(message, '')) ?? [];
  // `Unexpected token 'x', "…" is not valid JSON`: a piece of what was read.
  const told = thrown.constructor === Error ? message : message.replaceAll(QUOTED, '$1…$1');
  const own = `${name}: ${withoutSecrets(told)}${trace === '' ? '' : `\n${trace}`}`;
  return cause === undefined ? own : `${own}\ncaused by ${describe(cause)}`;
}

const QUOTED = /(["'`]).+?\1/gs;

function withoutSecrets(text: string): string {
  const masked: string = maskSecrets(text, 'crash');
  return drawnWords(masked).reduce((left, word) => left.replaceAll(word, '***'), masked);
}
