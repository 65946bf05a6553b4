import type { ReporterOptions } from '@stackwright/core';
import type { Plan } from '../plan.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';

/** Formats of a plan, by the name that `--format` takes. */
export const planReporters = { json, markdown, pretty } as const satisfies Readonly<
  Record<string, (plan: Plan, options: ReporterOptions) => string>
>;

export type PlanFormat = keyof typeof planReporters;

/** Every format, in order. */
export const PLAN_FORMATS: readonly PlanFormat[] = ['json', 'markdown', 'pretty'];
