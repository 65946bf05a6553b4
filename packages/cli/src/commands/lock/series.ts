import type { Call } from '../../command.ts';
import { loadFile, showFindings } from '../../load-file.ts';

/** The series that the lock is for; undefined, with the reason told, where nothing says one. */
export async function seriesOf(call: Call): Promise<string | undefined> {
  const { terminal } = call;
  const given = call.text('series');
  if (given !== undefined) {
    if (/^\d{1,2}\.0$/.test(given)) return given;
    terminal.err(`stackwright lock: \`${given}\` is no series of Odoo. Write it as \`18.0\`.\n`);
    return undefined;
  }
  const { file, result, sources } = loadFile(call);
  if (!result.ok) {
    await showFindings(terminal, result.findings, sources);
    return undefined;
  }
  const all = result.value.deployments.flatMap(({ odoos }) => odoos.map(({ series }) => series));
  const [series, ...others] = new Set(all);
  if (series !== undefined && others.length === 0) return series;
  const why =
    series === undefined
      ? 'runs no Odoo'
      : `runs Odoo in several series (${[series, ...others].join(', ')})`;
  terminal.err(`stackwright lock: ${file} ${why}. Say which with \`--series\`.\n`);
  return undefined;
}
