import { rules } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { discreet } from '../../discretion.ts';
import { lintAs } from '../lint/command.ts';
import { readRequest } from '../lint/request.ts';
import { openWorkspace } from '../lint/workspace.ts';
import { claimsJson, claimsTables } from './claims.ts';
import { coverageTable } from './coverage-table.ts';
import { suggestions } from './suggest.ts';

/** Holds documents against the stack; says what was understood of them. */
export async function run(call: Call): Promise<ExitCode> {
  const asked = aboutDocuments(call);
  const isListing = call.flag('claims') || call.flag('suggest') || call.flag('coverage');
  return isListing ? list(asked) : lintAs('docs', asked);
}

/** The same call, for the rules on documents alone. */
function aboutDocuments(call: Call): Call {
  const only = rules.flatMap(({ id, subject }) => (subject === 'documents' ? [id] : []));
  return { ...call, texts: (name) => (name === 'only' ? only : call.texts(name)) };
}

/** Judges nothing: lists what the tool understood, so that a person can see it. */
async function list(call: Call): Promise<ExitCode> {
  const reading = await readRequest(call, 'docs');
  if (!reading.ok) {
    call.terminal.err(reading.message);
    return reading.code;
  }
  const { request } = reading;
  const workspace = await openWorkspace(call, request.settings, { ...request, compares: false });
  const tree = workspace.documents(workspace.texts);
  const isMeant = request.named ?? (() => true);
  const documents = (tree?.documents ?? []).filter(({ reading: { file } }) => isMeant(file));
  if (workspace.isInvalid || request.broken.length > 0) {
    call.terminal.err(
      'stackwright docs: the stack is not valid; `stackwright validate` says why.\n',
    );
    return exitCode.invalid;
  }
  if (tree === undefined || documents.length === 0) {
    call.terminal.err(
      'stackwright docs: there is no document. Name files, or see `documents` of stack.yaml.\n',
    );
    return exitCode.unchecked;
  }
  // A claim may quote what nobody should see.
  call.terminal.out(discreet(listed(call, { ...tree, documents }), ''));
  return exitCode.clean;
}

function listed(call: Call, tree: Parameters<typeof coverageTable>[0]): string {
  if (call.flag('suggest')) return suggestions(tree.disagreements);
  if (call.flag('json')) return claimsJson(tree);
  return call.flag('claims') ? claimsTables(tree) : coverageTable(tree);
}
