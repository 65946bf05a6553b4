import { normalize } from 'node:path';
import { nearest } from '@stackwright/core';
import { reporters } from '../reporters.gen.ts';
import type { ReporterId } from '../reporters.gen.ts';

/** One text to write. */
export interface Output<Format = ReporterId> {
  readonly format: Format;
  /** The file as the user names it; undefined is stdout. */
  readonly path: string | undefined;
}

/** What to write where, or what is wrong with the command line: a phrase without a full stop. */
export type Choice<Format = ReporterId> =
  | { readonly ok: true; readonly outputs: readonly Output<Format>[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads `--format FMT` and `--output-file FMT=PATH`, both repeatable. A format with a file goes there
 * and any other to stdout, which takes one; without any `--format` that is `pretty`. The environment
 * (`CI`, `GITHUB_ACTIONS`) adds nothing: one command line writes the same everywhere.
 */
export function chooseOutputs(formats: readonly string[], files: readonly string[]): Choice {
  return chooseAmong(Object.keys(reporters) as readonly ReporterId[], formats, files);
}

/** {@link chooseOutputs} for a command with formats of its own; `pretty` is one of them. */
export function chooseAmong<Format extends string>(
  known: readonly (Format | 'pretty')[],
  formats: readonly string[],
  files: readonly string[],
): Choice<Format | 'pretty'> {
  const isFormat = (text: string): text is Format | 'pretty' =>
    known.some((format) => format === text);
  const unknown = (format: string) => unknownFormat(format, known);
  const outputs: Output<Format | 'pretty'>[] = [];
  const paths = new Set<string>();
  for (const file of files) {
    const [format = '', ...rest] = file.split('=');
    const path = rest.join('=');
    if (path === '') return wrong(`\`--output-file ${file}\` names no file: write FORMAT=PATH`);
    if (!isFormat(format)) return unknown(format);
    if (paths.has(normalize(path))) return wrong(`two formats cannot be written to \`${path}\``);
    paths.add(normalize(path));
    outputs.push({ format, path });
  }
  const toStdout = new Set<Format | 'pretty'>();
  for (const format of formats.length === 0 ? ['pretty'] : formats) {
    if (!isFormat(format)) return unknown(format);
    if (!outputs.some((output) => output.format === format)) toStdout.add(format);
  }
  const [first, second] = toStdout;
  if (first !== undefined && second !== undefined) {
    return wrong(
      `only one format can go to stdout: write \`--output-file ${second}=PATH\` beside \`--format ${first}\``,
    );
  }
  return {
    ok: true,
    outputs: [...(first === undefined ? [] : [{ format: first, path: undefined }]), ...outputs],
  };
}

function unknownFormat(format: string, known: readonly string[]) {
  const near = nearest(format, known);
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  return wrong(`there is no format \`${format}\`${hint}; there are ${known.join(', ')}`);
}

function wrong(problem: string) {
  return { ok: false, problem } as const;
}
