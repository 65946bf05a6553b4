import type { Finding } from '@stackwright/core';
import type { LintStack } from '@stackwright/lint';
import { loadStackFile } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { readStackText } from '../../load-file.ts';
import type { Rendered, Renderings } from './rendered.ts';
import type { NamedText } from './request.ts';

/** What a stack's text gives: the stack, what is rendered from it, and what is wrong with either. */
export interface StackReading extends Rendered {
  readonly stack: LintStack | undefined;
}

/** The stack of a run, whose text may change on the way. */
export interface OpenStack {
  /** The stack's text by its name; empty where there is no stack, or it cannot be read. */
  readonly texts: ReadonlyMap<string, string>;
  /** Why it cannot be read. */
  readonly findings: readonly Finding[];
  /** What the last render wrote, by path below the output folder. */
  readonly listed: readonly string[];
  /** Reads the stack from its text in these; each text once. */
  read(texts: ReadonlyMap<string, string>): StackReading;
}

/** Reads a stack's text, and prepares to render it. The renderers are loaded for a stack only. */
export async function openStack(
  call: Call,
  options: {
    readonly stackFile: string | undefined;
    readonly compares: boolean;
    readonly only?: NamedText | undefined;
  },
): Promise<OpenStack> {
  const { stackFile, compares, only } = options;
  const nothing = { texts: new Map(), findings: [], listed: [], read: () => NO_STACK };
  if (stackFile === undefined) return nothing;
  const { prepareRendering } = await import('./rendered.ts');
  const { listed, render } = await prepareRendering(call, { compares });
  const text = only?.file === stackFile ? only.text : readStackText(call.terminal.cwd, stackFile);
  if (typeof text !== 'string') return { ...nothing, findings: [text], listed };
  return {
    texts: new Map([[stackFile, text]]),
    findings: [],
    listed,
    read: createStackReader(stackFile, render),
  };
}

const NO_STACK: StackReading = { stack: undefined, artefacts: [], findings: [] };

function createStackReader(file: string, render: Renderings['render']): OpenStack['read'] {
  let last: { readonly text: string; readonly reading: StackReading } | undefined;
  return (texts) => {
    const text = texts.get(file) ?? '';
    if (last?.text !== text) last = { text, reading: readStack(text, file, render) };
    return last.reading;
  };
}

function readStack(text: string, file: string, render: Renderings['render']): StackReading {
  const result = loadStackFile(text, file);
  if (!result.ok) return { ...NO_STACK, findings: result.findings };
  const rendered = render(result.value.resolved);
  return {
    ...rendered,
    stack: result.value,
    findings: [...result.findings, ...rendered.findings],
  };
}
