import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

/** A test of the configuration, wherever nginx runs; and a script that installs nginx stops nobody's site. */
const CARED = /\bnginx\b[^\n]*\s-(?:t|T|tq|qt)\b|configtest|\binstall\b[^\n]*\bnginx\b/;
const IS_NGINX = /^(?:[\w.-]*[-_.])?nginx(?:[-_.][\w.-]*)?$/;

/** `nginx -s reload` tests before it signals; a signal and a restart do not. Source: nginx, "Controlling nginx". */
export const rule = {
  id: 'require-nginx-test',
  subject: 'shell',
  severity: 'info',
  summary: 'A configuration is tested before nginx is restarted or signalled.',
  *check({ model, text }) {
    if (CARED.test(text)) return;
    for (const call of shellCalls(model)) {
      const act = actOf(call);
      if (act === undefined) continue;
      yield {
        at: call.command.span,
        ...(act === 'restart' && { severity: 'warning' }),
        what: `nginx is told to ${act} without a test of its configuration.`,
        why:
          act === 'restart'
            ? 'It stops first: with one mistake in any file it does not come back, and every site is down.'
            : 'With a mistake in any file it keeps the old configuration and says so in its log only, until the next start fails.',
        fix: 'Run `nginx -t` before it, in the container where nginx runs in one, and stop when it fails.',
      };
    }
  },
} satisfies Rule<'shell'>;

function actOf({ name, args, container }: ShellCall): 'restart' | 'reload' | undefined {
  if (container !== undefined) return undefined;
  const words = args.map(({ value }) => value);
  if (!words.some((word) => IS_NGINX.test(word) || /nginx\.pid/.test(word))) return undefined;
  if (['systemctl', 'service', 'docker', 'podman', 'docker-compose'].includes(name)) {
    if (words.includes('restart')) return 'restart';
    if (words.includes('reload') && !name.startsWith('docker')) return 'reload';
  }
  const signals = name === 'kill' || (name === 'docker' && words[0] === 'kill');
  return signals && words.some((word) => /HUP|^-1$/.test(word)) ? 'reload' : undefined;
}
