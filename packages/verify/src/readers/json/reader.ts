import { accepted, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader } from '../../reader.ts';

/** Every `*.json`: manifests, zones for a provider's API, dashboards. */
export const reader = {
  id: 'json',
  program: 'built-in',
  reads: ({ path }) => path.endsWith('.json'),
  read: ({ artefacts }) => Promise.resolve(artefacts.map(parse)),
} as const satisfies Reader;

function parse(artefact: ReadableArtefact): Answer {
  try {
    JSON.parse(artefact.text);
    return accepted(artefact);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return rejected(artefact, message, lineOf(message, artefact.text));
  }
}

/** V8 names an offset (`at position 12`), newer releases a line as well. */
function lineOf(message: string, text: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return message.includes('end of JSON input') ? text.split('\n').length : undefined;
}
