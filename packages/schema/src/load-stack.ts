import { compareFindings } from '@stackwright/core';
import type { Result } from '@stackwright/core';
import stackSchema from '../stack.schema.json' with { type: 'json' };
import { parseDocument, schemaFindings } from './load/index.ts';
import type { ResolvedStack } from './model/index.ts';
import type { SchemaNode } from './resolve/fill-defaults.ts';
import { resolveStack } from './resolve/index.ts';
import { validateStack } from './validator.gen.ts';

/** The JSON Schema of stack.yaml, as parsed JSON. */
export const schema: SchemaNode = stackSchema as SchemaNode;

/**
 * Text to resolved stack, in three steps of which each needs the one before: parse, validate, resolve.
 * Never throws on any text; all findings of the step that failed come back, in order.
 */
export function loadStack(text: string, file: string): Result<ResolvedStack> {
  const parsed = parseDocument(text, file);
  if (!parsed.ok) return parsed;
  if (!validateStack(parsed.value.value)) {
    const findings = schemaFindings(validateStack.errors ?? [], parsed.value, schema);
    return { ok: false, findings: findings.toSorted(compareFindings) };
  }
  return resolveStack(parsed.value, schema);
}
