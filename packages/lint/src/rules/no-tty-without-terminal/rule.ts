import type { Problem, Rule } from '../../rule.ts';
import { shellCalls, terminalOf } from '../../shell-calls.ts';
import type { DockerCall } from '../../shell-calls.ts';
import type { ShellCommand, ShellWord } from '../../syntax/shell/index.ts';

/**
 * `docker compose exec` and `docker exec -t` ask for a terminal, which a pipe is not: "the input device is not a
 * TTY". Source: docs.docker.com, "docker compose exec", `--no-tty`; docker/cli, `CheckTty`.
 */
export const rule = {
  id: 'no-tty-without-terminal',
  subject: 'shell',
  severity: 'warning',
  summary: 'A command that is fed by a pipe or a file asks for no terminal.',
  *check({ model }) {
    for (const { docker, command } of shellCalls(model)) {
      if (docker === undefined || !isFed(command)) continue;
      const flag = terminalOf(docker);
      // Compose looks whether its output is a terminal before it asks for one.
      if (flag === undefined || (docker.isCompose && isCaught(command))) continue;
      yield toProblem(docker, flag);
    }
  },
} satisfies Rule<'shell'>;

/** True when its input is another command, a file or a text of the script. */
function isFed({ pipeline, redirects }: ShellCommand): boolean {
  const isPiped = pipeline !== undefined && pipeline.index > 0;
  return isPiped || redirects.some(({ operator }) => /^<(?:<[<-]?)?$/.test(operator));
}

/** True when its output goes to another command or into a file. */
function isCaught({ pipeline, redirects }: ShellCommand): boolean {
  const isPiped = pipeline !== undefined && pipeline.index < pipeline.operators.length;
  return (
    isPiped ||
    redirects.some(({ operator, descriptor = 1 }) => operator.startsWith('>') && descriptor === 1)
  );
}

function toProblem({ isCompose }: DockerCall, { span, text }: ShellWord): Problem {
  return {
    at: span,
    what: `\`${text}\` asks for a terminal, and the input is not one.`,
    why: `Docker answers "the input device is not a TTY" and does nothing${isCompose ? ', whenever somebody runs the script by hand' : ''}.`,
    fix: isCompose ? 'Write `exec -T`.' : 'Take the `t` away: `-i` is enough to read the input.',
  };
}
