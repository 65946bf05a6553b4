import { loadStack } from '@stackwright/schema';
import type { ResolvedStack } from '@stackwright/schema';

/** Stacks of this repository, its own first; tests read them from its root. */
export const STACK_FILES = [
  'stack.yaml',
  'examples/minimal/stack.yaml',
  'examples/editions/stack.yaml',
  'examples/blue-green/stack.yaml',
] as const;

/** The stack of a text without mistakes. */
export function stackFrom(text: string, file = 'stack.yaml'): ResolvedStack {
  const result = loadStack(text, file);
  if (!result.ok) throw new Error(`${file} does not load: ${result.findings[0]?.what}`);
  return result.value;
}
