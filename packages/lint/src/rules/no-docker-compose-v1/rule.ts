import type { Rule } from '../../rule.ts';

/** `docker-compose` 1 got its last release in 2021, its support ended in 2023. Source: docs.docker.com, "Migrate to Compose v2". */
export const rule = {
  id: 'no-docker-compose-v1',
  subject: 'commands',
  severity: 'warning',
  summary: 'Scripts call `docker compose`, not `docker-compose`.',
  *check({ model, text }) {
    // A script that knows both, or that fetches the program itself, has made its choice.
    if (/docker compose\b/.test(text) || /releases\/(?:latest\/)?download\//.test(text)) return;
    const calls = model.calls.filter(({ program }) => program.value === 'docker-compose');
    const [first, ...others] = calls.map(({ program }) => program);
    if (first === undefined) return;
    yield {
      at: first.span,
      what: '`docker-compose` is no longer part of Docker.',
      why: 'Version 1 had its last release in 2021, and a new host does not have it: the script ends with "command not found". It also reads files differently.',
      fix: 'Write `docker compose`, with a space; install the package docker-compose-plugin where it is missing.',
      related: others.map(({ span }) => ({ message: 'and here', at: span })),
      fixes: calls.every(({ script }) => script.exact)
        ? [
            {
              description: 'Write `docker compose`',
              safety: 'unsafe',
              edits: [first, ...others].map(({ span }) => ({ span, text: 'docker compose' })),
            },
          ]
        : [],
    };
  },
} satisfies Rule<'commands'>;
