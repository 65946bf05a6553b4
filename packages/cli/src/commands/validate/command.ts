import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { loadFile, showFindings } from '../../load-file.ts';

/** Checks stack.yaml and says what it describes. */
export async function run(call: Call): Promise<ExitCode> {
  const { file, result, sources } = loadFile(call);
  await showFindings(call.terminal, result.findings, sources);
  if (!result.ok) return exitCode.invalid;
  const { hosts, environments, deployments, edges, zones } = result.value;
  const workloads = deployments.reduce((sum, deployment) => sum + deployment.workloads.length, 0);
  const vhosts = edges.reduce((sum, edge) => sum + edge.vhosts.length, 0);
  const records = zones.reduce((sum, zone) => sum + zone.records.length, 0);
  call.terminal.err(
    `${file} is valid: ${[
      count(hosts.length, 'host'),
      count(environments.length, 'environment'),
      count(workloads, 'container'),
      count(vhosts, 'vhost'),
      count(records, 'DNS record'),
    ].join(', ')}.\n`,
  );
  return exitCode.clean;
}
