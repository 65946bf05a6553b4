import { SSHConfig, type Comment, type Directive, type Section } from 'ssh-config';
import { token } from '../../template/quote/plain.ts';
import type { Entry } from './entry.ts';
import { hostKeys } from './host-key.ts';

/** A client configuration with one `Host` section an entry, under comment lines that open it. */
export function sshConfig(entries: readonly Entry[], banner: readonly string[]): string {
  const config = new SSHConfig();
  for (const line of banner) config.push(comment(line, ''));
  for (const entry of entries) config.push(section(entry));
  return SSHConfig.stringify(config);
}

function section(entry: Entry): Section {
  const names = entry.hostname === undefined ? [entry.id] : [entry.id, entry.hostname];
  const config = new SSHConfig();
  for (const [param, value] of connection(entry)) config.push(directive(param, value));
  const keys = hostKeys(entry);
  if (keys.length === 0) {
    config.push(
      comment(
        'Its host key is not declared yet, so only one that you trust already is accepted.',
        '  ',
      ),
    );
    config.push(comment(`Declare it in hosts.${token.quote(entry.id)}.ssh.host-keys.`, '  '));
  }
  for (const [param, value] of [...trust(entry.id, keys), ...SAFETY])
    config.push(directive(param, value));
  return { ...directive('Host', names.map(token.quote).join(' ')), before: '\n', config };
}

type Setting = readonly [param: string, value: string];

function connection({ target, ssh: { user, port, jump } }: Entry): readonly Setting[] {
  return [
    ['HostName', token.quote(target)],
    ['User', token.quote(user)],
    ['Port', String(port)],
    ...(jump === undefined ? [] : [['ProxyJump', token.quote(jump)] as const]),
  ];
}

/**
 * Only the declared keys count: not what the user or the machine has come to know meanwhile. They are
 * printed by a command, because ssh resolves a relative UserKnownHostsFile from the current directory, and
 * this file is used from any (`ssh -F`, `Include`). Clients before OpenSSH 8.5 do not know the option;
 * they find no key and refuse.
 */
function trust(id: string, keys: readonly string[]): readonly Setting[] {
  if (keys.length === 0) return [];
  const lines = keys.map((key) => `"${id} ${key}"`).join(' ');
  return [
    ['HostKeyAlias', id],
    ['IgnoreUnknown', 'KnownHostsCommand'],
    ['KnownHostsCommand', String.raw`/usr/bin/printf "%%s\n" ${lines}`],
    ['UserKnownHostsFile', '/dev/null'],
    ['GlobalKnownHostsFile', '/dev/null'],
  ];
}

/** The user's keys and agent stay the user's business, but nothing of theirs is lent to a host. */
const SAFETY: readonly Setting[] = [
  ['StrictHostKeyChecking', 'yes'],
  ['VerifyHostKeyDNS', 'no'],
  ['UpdateHostKeys', 'no'],
  ['ForwardAgent', 'no'],
  ['ForwardX11', 'no'],
  ['ServerAliveInterval', '15'],
  ['ServerAliveCountMax', '4'],
];

function directive(param: string, value: string): Directive {
  const type = SSHConfig.DIRECTIVE;
  return { type, before: '  ', param, separator: ' ', value, after: '\n' };
}

function comment(content: string, before: string): Comment {
  return { type: SSHConfig.COMMENT, before, content: `# ${content}`, after: '\n' };
}
