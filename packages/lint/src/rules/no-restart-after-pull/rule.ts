import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

const ENGINES = ['docker', 'docker-compose', 'podman', 'podman-compose'];
const GETS = ['pull', 'build'];
const RECREATES = 'up run create stack service rollout down rm play kube'.split(' ');
const VERBS = [...GETS, ...RECREATES, 'restart', 'exec', 'logs'];

/** A restarted container keeps its image and environment. Source: Docker, "docker compose restart". */
export const rule = {
  id: 'no-restart-after-pull',
  subject: 'shell',
  severity: 'warning',
  summary: 'New images are put to use by making containers anew, not by restarting them.',
  *check({ model }) {
    const acts = shellCalls(model)
      .filter(({ name }) => ENGINES.includes(name))
      .map(actOf);
    if (acts.some(({ verb }) => RECREATES.includes(verb))) return;
    const got = acts.find(({ call, verb }) => isInOrder(call) && GETS.includes(verb));
    if (got === undefined) return;
    for (const act of acts.slice(acts.indexOf(got) + 1)) {
      if (act.verb !== 'restart' || !isInOrder(act.call) || areOthers(got, act)) continue;
      if (act.call.host?.value !== got.call.host?.value) continue;
      yield {
        at: act.call.command.span,
        // Which container runs which image is known to Compose only.
        ...((!got.isCompose || !act.isCompose) && { severity: 'info' }),
        what: 'This restart does not use the new image.',
        why: 'A container keeps the image and the environment that it was made with: the old version goes on, and the deployment looks done.',
        fix: 'Write `docker compose up -d`: it makes the containers anew whose image or settings changed.',
        related: [{ message: 'the image is renewed here', at: got.call.command.span }],
      };
    }
  },
} satisfies Rule<'shell'>;

interface Act {
  readonly call: ShellCall;
  readonly isCompose: boolean;
  readonly verb: string;
  /** What is named behind the verb. */
  readonly names: readonly string[];
}

function actOf(call: ShellCall): Act {
  const words = call.args.map(({ value }) => value);
  const at = words.findIndex((word) => VERBS.includes(word));
  return {
    call,
    isCompose: call.name.endsWith('-compose') || words.includes('compose'),
    verb: words[at] ?? '',
    names: words.slice(at + 1).filter((word) => !word.startsWith('-')),
  };
}

/** True when both name services, and none of them twice. */
function areOthers(got: Act, restarted: Act): boolean {
  if (!got.isCompose || !restarted.isCompose) return false;
  if (got.names.length === 0 || restarted.names.length === 0) return false;
  return !got.names.some((name) => restarted.names.includes(name));
}

/** Of functions and branches nobody knows which ones run together. */
function isInOrder({ command }: ShellCall): boolean {
  return !command.within.some((block) => block === 'function' || block === 'branch');
}
