import { fileOption, outOption } from '../../command.ts';
import type { CommandMeta } from '../../command.ts';
import { reportOptions } from '../lint/meta.ts';

export const meta = {
  id: 'check',
  summary: 'validate, render --check and lint in one report: the gate of a pull request',
  positionals: [],
  options: { file: fileOption, out: outOption, ...reportOptions },
} as const satisfies CommandMeta;
