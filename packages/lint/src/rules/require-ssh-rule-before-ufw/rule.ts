import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

const SSH = /^(?:22(?:\/tcp)?|ssh|openssh)$/i;

/** ufw refuses incoming connections by default. Source: ufw(8), "REMOTE MANAGEMENT". */
export const rule = {
  id: 'require-ssh-rule-before-ufw',
  subject: 'shell',
  severity: 'warning',
  summary: 'A script allows SSH before it turns ufw on.',
  *check({ model, stack }) {
    const calls = shellCalls(model).filter(({ name }) => name === 'ufw');
    const ports =
      stack?.hosts.flatMap(({ ssh }) => (ssh === undefined ? [] : [String(ssh.port)])) ?? [];
    const enable = calls.find(({ args }) => args.some(({ value }) => value === 'enable'));
    if (enable === undefined) return;
    const before = calls.slice(0, calls.indexOf(enable));
    if (before.some((call) => mayAllow(call, ports))) return;
    yield {
      at: enable.command.span,
      what: 'ufw is turned on before SSH is allowed.',
      why: 'It refuses what comes in unless a rule allows it: the next login to the host fails.',
      fix: 'Write `ufw allow OpenSSH`, or the port of sshd, above.',
    };
  },
} satisfies Rule<'shell'>;

/** Words with variables, other ports and whole networks may be the way in: no certain answer. */
function mayAllow({ args }: ShellCall, ports: readonly string[]): boolean {
  const [verb] = args;
  if (!['allow', 'limit', 'default', 'app', 'insert', 'rule'].includes(verb?.value ?? ''))
    return false;
  if (verb?.value === 'default') return args.some(({ value }) => value === 'allow');
  return args.some(
    ({ value, literal }) =>
      !literal ||
      SSH.test(value) ||
      value === 'from' ||
      value === 'in' ||
      ports.includes(value.replace('/tcp', '')) ||
      (/^\d+(?:\/tcp)?$/.test(value) && !/^(?:80|443)(?:\/tcp)?$/.test(value)),
  );
}
