import type { Rule } from '../../rule.ts';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import { isOnStack } from '../../domain/stack/stack-host.ts';

const HOST_RELOAD =
  /\bsystemctl\s+(?:reload|restart)\s+nginx\b|\bservice\s+nginx\s+(?:reload|restart)\b/;
const HOOKS = /^--(?:post|deploy|renew)-hook(?:=(.*))?$/s;

/** A unit of the host does not reach a container. Source: certbot documentation, "Renewing". */
export const rule = {
  id: 'no-host-reload-of-container-nginx',
  subject: 'commands',
  severity: 'error',
  summary: 'An nginx in a container is reloaded in its container.',
  *check({ model, stack, text }) {
    const isDeclared = stack !== undefined && stack.edges.length > 0;
    const isSaid = /\bdocker(?:-|\s+)(?:compose|exec)\b[^\n]*\bnginx\b/.test(text);
    const container = stack?.edges.find(({ tls }) => tls)?.workload.container ?? 'nginx';
    for (const call of model.calls) {
      if (call.name !== 'certbot' || call.container !== undefined) continue;
      if (!isSaid && !(isDeclared && isOnStack(call, stack))) continue;
      for (const { text: hook, at } of hooksOf(call)) {
        if (!HOST_RELOAD.test(hook)) continue;
        yield {
          at,
          what: 'This hook reloads an nginx of the host.',
          why: 'The one that serves runs in a container and keeps the old certificate until it expires.',
          fix: `Write --deploy-hook 'docker exec ${container} nginx -s reload': it runs only when a certificate was renewed.`,
        };
      }
    }
  },
} satisfies Rule<'commands'>;

function* hooksOf({ args }: ShellCall) {
  for (const [index, { value, span }] of args.entries()) {
    const match = HOOKS.exec(value);
    if (match === null) continue;
    const next = args[index + 1];
    if (match[1] !== undefined) yield { text: match[1], at: span };
    else if (next !== undefined) yield { text: next.value, at: next.span };
  }
}
