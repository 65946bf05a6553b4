import type { Report, ReporterOptions } from '@stackwright/core';
import { reporters } from '../reporters.gen.ts';
import type { Output } from './choose.ts';

export { chooseOutputs } from './choose.ts';
export type { Choice, Output } from './choose.ts';
export type { ReporterId } from '../reporters.gen.ts';

/** A report as one of the texts that were asked for. */
export interface WrittenReport extends Output {
  readonly text: string;
}

/** Makes every text that was asked for; loads only their reporters. Files are never coloured. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  options: ReporterOptions,
): Promise<readonly WrittenReport[]> {
  return Promise.all(
    outputs.map(async ({ format, path }) => {
      const { reporter } = await reporters[format]();
      const color = options.color && path === undefined;
      return { format, path, text: reporter(report, { ...options, color }) };
    }),
  );
}
