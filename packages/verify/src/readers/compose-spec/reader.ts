import { formatPath } from '@stackwright/core';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { accepted, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader } from '../../reader.ts';
import { validate } from './validate.gen.js';
import type { SchemaError } from './validate.gen.js';

/** `compose.yaml` against the schema of the Compose Specification: other engines read it too. */
export const reader = {
  id: 'compose-spec',
  program: 'built-in',
  reads: ({ path }) => /(?:^|\/)compose\.yaml$/.test(path),
  read: ({ artefacts }) => Promise.resolve(artefacts.flatMap(check)),
} as const satisfies Reader;

function check(artefact: ReadableArtefact): readonly Answer[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(artefact.text, { lineCounter, prettyErrors: false, merge: true });
  const broken = document.errors[0];
  if (broken !== undefined) {
    return [rejected(artefact, broken.message, lineCounter.linePos(broken.pos[0]).line)];
  }
  if (validate(document.toJS())) return [accepted(artefact)];
  return mostTelling(validate.errors ?? []).map((error) => {
    const path = pathOf(error);
    const line = lineOf(document, path, lineCounter);
    return rejected(artefact, `${formatPath(path)}: ${sentence(error)}`, line);
  });
}

/**
 * An alternative that fails names each of its branches, and then itself. The deepest branch is the one
 * that was meant.
 */
function mostTelling(errors: readonly SchemaError[]): readonly SchemaError[] {
  const deepest = Math.max(...errors.map(depthOf));
  return errors.filter((error) => depthOf(error) === deepest).slice(0, 1);
}

function depthOf({ instancePath }: SchemaError): number {
  return instancePath.split('/').length;
}

function pathOf({ instancePath, params }: SchemaError): readonly string[] {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return params.additionalProperty === undefined ? steps : [...steps, params.additionalProperty];
}

function sentence({ message, params }: SchemaError): string {
  if (params.additionalProperty !== undefined) return 'the Compose Specification has no such key';
  const allowed = params.allowedValues?.map((value) => JSON.stringify(value)).join(', ');
  return allowed === undefined ? (message ?? 'is not valid') : `${message}: ${allowed}`;
}

/** Where the value stands, or the closest value around it that stands anywhere. */
function lineOf(
  document: Document,
  path: readonly string[],
  lineCounter: LineCounter,
): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = typeof node === 'object' && node !== null && 'range' in node && node.range;
    if (Array.isArray(range) && typeof range[0] === 'number') {
      return lineCounter.linePos(range[0]).line;
    }
  }
  return undefined;
}
