import { matchesGlob, rules } from '@stackwright/lint';
import type { Call } from '../../../command.ts';
import type { Settings } from '../settings.ts';
import { isDeclared } from './declared-documents.ts';
import { isDocument } from './is-document.ts';
import type { DocumentRequest, DocumentsRead } from './read-documents.ts';

const NONE: DocumentsRead = {
  findings: [],
  skipped: [],
  textOf: () => undefined,
  files: [],
  tree: () => undefined,
};

/** Reads documents. What reads them is loaded only where there are any, and a rule asks. */
export async function documentsHere(
  call: Call,
  { config, only }: Settings,
  request: DocumentRequest,
): Promise<DocumentsRead> {
  const { broken, out, stack, list } = request;
  if (broken.length > 0 || !isAsked(config, only)) return NONE;
  const isMeant = isDeclared(stack);
  const isWanted = (path: string): boolean =>
    (isDocument(path) || isMeant(path)) &&
    !path.startsWith(`${out}/`) &&
    !config.exclude.some((glob) => matchesGlob(path, glob));
  const { files } = await list(call.terminal.cwd);
  const isThere = files.some(({ path }) => isWanted(path));
  if (!isThere && !(request.only !== undefined && isWanted(request.only.file))) return NONE;
  const { readDocuments } = await import('./read-documents.ts');
  return readDocuments(call, { ...request, isWanted });
}

function isAsked(config: Settings['config'], only: Settings['only']): boolean {
  return rules.some(
    ({ id, subject }) =>
      subject === 'documents' &&
      (only?.includes(id) ?? true) &&
      config.rules.get(id)?.severity !== 'off',
  );
}
