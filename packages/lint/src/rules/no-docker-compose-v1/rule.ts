import type { Rule } from '../../rule.ts';
import type { ShellCommand, ShellWord } from '../../syntax/shell/index.ts';

/** Commands that run another one: their name is not the one that counts. */
const RUNNERS = ['sudo', 'exec', 'nice', 'time', 'timeout', 'flock', 'xargs', 'env', 'nohup'];

/** `docker-compose` 1 got its last release in 2021, its last fix in 2023. Source: docs.docker.com, "History of Compose". */
export const rule = {
  id: 'no-docker-compose-v1',
  subject: 'shell',
  severity: 'warning',
  summary: 'Scripts call `docker compose`, not `docker-compose`.',
  *check({ model, text }) {
    // A script that knows both, or that fetches the program itself, has made its choice.
    if (/docker compose\b/.test(text) || /releases\/(?:latest\/)?download\//.test(text)) return;
    const [first, ...others] = model.commands.flatMap(calls);
    if (first === undefined) return;
    yield {
      at: first.span,
      what: '`docker-compose` is no longer part of Docker.',
      why: 'Version 1 gets no fixes since 2023, and a new host does not have it: the script ends with "command not found". It also reads files differently.',
      fix: 'Write `docker compose`, with a space; install the package docker-compose-plugin where it is missing.',
      related: others.map(({ span }) => ({ message: 'and here', at: span })),
      fixes: [
        {
          description: 'Write `docker compose`',
          safety: 'unsafe',
          edits: [first, ...others].map(({ span }) => ({ span, text: 'docker compose' })),
        },
      ],
    };
  },
} satisfies Rule<'shell'>;

function calls({ name, words }: ShellCommand): readonly ShellWord[] {
  const [first, ...others] = words;
  if (name === 'docker-compose') return first === undefined ? [] : [first];
  if (name === undefined || !RUNNERS.includes(name)) return [];
  return others.filter(({ literal, text }) => literal && text === 'docker-compose').slice(0, 1);
}
