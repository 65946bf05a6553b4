import { dumpCalls } from '../../domain/postgres/dump-calls.ts';
import type { Problem, Rule } from '../../rule.ts';
import { hasLetter, hasOption } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import { isOnStack } from '../../domain/stack/stack-host.ts';
import type { ResolvedStack } from '@stackwright/schema';
import type { ShellScript } from '@stackwright/syntax/shell';

/** `docker exec` hands over none of the variables of its caller. Source: docs.docker.com, docker exec. */
export const rule = {
  id: 'no-dump-of-wrong-server',
  subject: 'shell',
  severity: 'error',
  summary: 'A dump is made from the server that production uses.',
  *check({ model, stack }) {
    for (const call of dumpCalls(model)) {
      if (call.container === undefined || !call.name.startsWith('pg_')) continue;
      if (namesServer(call) || !isOnStack(call, stack)) continue;
      const problem = pointedElsewhere(call, model) ?? unknownContainer(call, stack);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'shell'>;

/** The dump says itself where it goes, or nobody can tell. */
function namesServer({ args, exec }: ShellCall): boolean {
  const { options = [], words = [] } = exec ?? {};
  return (
    words.some(({ value }) => /\bPG(?:HOST|SERVICE)=/.test(value)) ||
    args.some(({ value }) => /^-h|^postgres(?:ql)?:|host=/.test(value)) ||
    args.some(({ literal, text }) => !literal && /URL|DSN|HOST|URI/i.test(text)) ||
    hasOption(args, '--host', '-d', '--dbname') ||
    hasOption(options, '-e', '--env', '--env-file') ||
    hasLetter(options, 'e')
  );
}

function pointedElsewhere(
  { command, container }: ShellCall,
  { commands }: ShellScript,
): Problem | undefined {
  // `PGHOST=…` is an assignment alone and a word behind export; a path or the loopback is no other server.
  const variable = commands
    .flatMap(({ assignments, words, name }) => [
      ...assignments.map(({ name: id, value, span }) => ({ text: `${id}=${value?.value}`, span })),
      ...(name === 'export' ? words.map(({ value, span }) => ({ text: value, span })) : []),
    ])
    .find(({ text }) => /^PGHOST=(?!$|localhost$|127\.0\.0\.1$|\/)/.test(text));
  if (variable === undefined) return undefined;
  return {
    at: command.span,
    what: `This dump is made inside ${container?.text ?? 'a container'}, where PGHOST is not set.`,
    why: 'docker exec hands over none of the caller’s variables: the server of the container is dumped, not the one that PGHOST names.',
    fix: 'Run pg_dump on the host, or hand the variable over with -e PGHOST.',
    related: [{ message: 'PGHOST is set here', at: variable.span }],
  };
}

/** The container is no database of the stack, and production's server is no container at all. */
function unknownContainer(
  { command, container }: ShellCall,
  stack: ResolvedStack | undefined,
): Problem | undefined {
  const live = stack?.deployments.filter(({ environment }) => environment.kind === 'production');
  const used = live?.flatMap(({ databases }) => databases) ?? [];
  const [first] = used;
  const known = stack?.deployments.flatMap(({ workloads }) =>
    workloads.flatMap((workload) => [workload.id, workload.container]),
  );
  if (first === undefined || used.some(({ server }) => server.kind === 'container'))
    return undefined;
  if (container?.literal !== true || known?.includes(container.value) === true) return undefined;
  const at = { file: stack?.file ?? '', at: first.server.path };
  return {
    at: command.span,
    what: `This dumps the server in ${container.value}, which production does not use.`,
    why: `Production's databases are on \`${first.server.id}\`, a ${first.server.kind} server: the dump is that of an unused one, and is empty when it is needed.`,
    fix: `Dump from ${first.outside?.host ?? first.inside.host}.`,
    related: [{ message: 'used by production', at }],
  };
}
