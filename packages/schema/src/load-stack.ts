import { compareFindings } from '@stackwright/core';
import type { Result } from '@stackwright/core';
import stackSchema from '../stack.schema.json' with { type: 'json' };
import { parseDocument, schemaFindings } from './load/index.ts';
import type { StackDocument } from './load/index.ts';
import type { ResolvedStack } from './model/index.ts';
import type { SchemaNode } from './resolve/fill-defaults.ts';
import { danglingReferences, resolveStack } from './resolve/index.ts';
import { validateStack } from './validator.gen.ts';

/** The JSON Schema of stack.yaml, as parsed JSON. */
export const schema: SchemaNode = stackSchema as SchemaNode;

/** A stack and the text that it was read from, for those who point at places in it. */
export interface LoadedStack {
  readonly document: StackDocument;
  readonly resolved: ResolvedStack;
}

/**
 * Text to resolved stack, in three steps of which each needs the one before: parse, validate, resolve.
 * Never throws on any text; all findings of the step that failed come back, in order, and with those of
 * the schema the references that lead nowhere.
 */
export function loadStackFile(text: string, file: string): Result<LoadedStack> {
  const parsed = parseDocument(text, file);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  if (!validateStack(document.value)) {
    const findings = [
      ...schemaFindings(validateStack.errors ?? [], document, schema),
      ...danglingReferences(document),
    ];
    return { ok: false, findings: findings.toSorted(compareFindings) };
  }
  const result = resolveStack(document, schema);
  return result.ok ? { ...result, value: { document, resolved: result.value } } : result;
}

/** {@link loadStackFile} for those who need the stack alone. */
export function loadStack(text: string, file: string): Result<ResolvedStack> {
  const result = loadStackFile(text, file);
  return result.ok ? { ...result, value: result.value.resolved } : result;
}
