import { against, timeInTurn } from './measure.ts';
import type { Command, Comparison } from './measure.ts';
import type { OtherTool } from './other-tools.ts';

/** How long other tools take over the tree that one command looks at, by name. */
export interface ToolComparison {
  readonly name: string;
  /** Of the tool, against the command; undefined when nobody knows. */
  readonly comparison: Comparison | undefined;
}

/** Times a command in turn with the tools that do a part of its work each, and with their sum. */
export function compareTools(
  command: Command,
  tools: readonly OtherTool[],
  runs: number,
): readonly ToolComparison[] {
  const [own = [], ...series] = timeInTurn(
    [[command], ...tools.map(({ commands = [] }) => commands)],
    runs,
  );
  const sums = own.map((_, run) =>
    series.reduce((sum, times) => sum + (times[run] ?? Number.NaN), 0),
  );
  const isKnown = tools.every(({ commands }) => commands !== undefined);
  return [
    ...tools.map(({ name, commands }, tool) => ({
      name,
      comparison: commands && against(series[tool] ?? [], own),
    })),
    {
      name: 'all of them, one after another',
      comparison: isKnown ? against(sums, own) : undefined,
    },
  ];
}
