import { LineCounter, parseAllDocuments } from 'yaml';
import { accepted, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader } from '../../reader.ts';

/** Every `*.yaml` and `*.yml` but compose files, which have readers of their own. */
export const reader = {
  id: 'yaml',
  program: 'built-in',
  reads: ({ path }) => /\.ya?ml$/.test(path) && !/(^|\/)compose\.yaml$/.test(path),
  read: ({ artefacts }) => Promise.resolve(artefacts.map(parse)),
} as const satisfies Reader;

function parse(artefact: ReadableArtefact): Answer {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(artefact.text, { lineCounter, prettyErrors: false });
  if (!Array.isArray(documents) || documents.length === 0) {
    return rejected(artefact, 'there is no YAML document in this file');
  }
  // A warning (an unresolved tag, say) means that two parsers may read two things.
  const problem = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
  if (problem === undefined) return accepted(artefact);
  return rejected(artefact, problem.message, lineCounter.linePos(problem.pos[0]).line);
}
