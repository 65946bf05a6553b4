import type { Finding } from '@stackwright/core';
import type { LintStack } from '@stackwright/lint';
import { loadStackFile } from '@stackwright/schema';
import type { Rendered, Renderings } from './rendered.ts';

/** What a stack's text gives: the stack, what is rendered from it, and what is wrong with either. */
export interface StackReading extends Rendered {
  readonly stack: LintStack | undefined;
}

/** Reads a stack's text as often as it changes. */
export function createStackReader(
  file: string,
  render: Renderings['render'],
): (text: string) => StackReading {
  let last: { readonly text: string; readonly reading: StackReading } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text, file, render) };
    return last.reading;
  };
}

function read(text: string, file: string, render: Renderings['render']): StackReading {
  const result = loadStackFile(text, file);
  if (!result.ok) return withoutStack(result.findings);
  const rendered = render(result.value.resolved);
  return {
    ...rendered,
    stack: result.value,
    findings: [...result.findings, ...rendered.findings],
  };
}

/** No stack, for the reasons given; for none where nobody wants one. */
export function withoutStack(findings: readonly Finding[] = []): StackReading {
  return { stack: undefined, artefacts: [], findings };
}
