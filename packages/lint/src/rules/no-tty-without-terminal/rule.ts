import type { Problem, Rule } from '../../rule.ts';
import { mayHaveTerminal, shellCalls, terminalOf } from '@stackwright/syntax/shell-calls';
import type { DockerCall, ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';

/**
 * `docker compose exec` and `docker exec -t` ask for a terminal, which a pipe is not: "the input device is not a
 * TTY". Source: docs.docker.com, "docker compose exec", `--no-tty`; docker/cli, `CheckTty`; ssh(1), `-t`.
 */
export const rule = {
  id: 'no-tty-without-terminal',
  subject: 'shell',
  severity: 'warning',
  summary: 'A command that is fed by a pipe, a file or ssh asks for no terminal.',
  *check({ model }) {
    for (const call of shellCalls(model)) {
      const { docker } = call;
      const flag = docker && terminalOf(docker);
      if (docker === undefined || flag === undefined) continue;
      // Compose looks whether its output is a terminal before it asks for one.
      if (docker.isCompose ? isFed(call) && !isCaught(call) : isFed(call) || isAway(call, docker))
        yield toProblem(docker, flag);
    }
  },
} satisfies Rule<'shell'>;

/** True when its input is another command, a file, or a text of the script that it may stand in itself. */
function isFed({ command: { pipeline, redirects }, script, login }: ShellCall): boolean {
  const own = redirects.findLast(({ operator }) => /^<(?:<[<-]?)?$/.test(operator));
  if (own !== undefined) return own.target?.value !== '/dev/tty';
  const isPiped = pipeline !== undefined && pipeline.index > 0;
  return isPiped || (script.isRead && !(login !== undefined && mayHaveTerminal(login)));
}

/** True when ssh starts it, and was not asked for a terminal; only who reads its input needs one. */
function isAway({ login }: ShellCall, { options }: DockerCall): boolean {
  const isAttached = options.some(({ value }) => /^(?:-[a-z]*i[a-z]*|--interactive)$/.test(value));
  return isAttached && login !== undefined && !mayHaveTerminal(login);
}

/** True when its output, or that of the script that it is part of, goes to another command or into a file. */
function isCaught({ command: { pipeline, redirects }, starter, login }: ShellCall): boolean {
  const isPiped = pipeline !== undefined && pipeline.index < pipeline.operators.length;
  return (
    isPiped ||
    (login !== undefined && !mayHaveTerminal(login)) ||
    redirects.some(
      ({ operator, descriptor = 1 }) => operator.startsWith('>') && descriptor === 1,
    ) ||
    (starter !== undefined && isCaught(starter))
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
