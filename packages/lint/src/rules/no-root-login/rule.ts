import type { Rule } from '../../rule.ts';

const TARGET = /^root@([\w.-]+|\[[\da-f:]+\])(?::.*)?$/i;

/** A script that logs in as root needs no sudo, leaves no name in the log, and a leaked key owns the host. */
export const rule = {
  id: 'no-root-login',
  subject: 'commands',
  severity: 'info',
  summary: 'No script logs in as root.',
  *check({ model, stack }) {
    for (const { name, args } of model.calls) {
      if (!['ssh', 'scp', 'rsync', 'sftp'].includes(name)) continue;
      const target = args.find(({ value }) => TARGET.test(value));
      const address = TARGET.exec(target?.value ?? '')?.[1];
      if (target === undefined) continue;
      const host = stack?.hosts.find((one) =>
        [one.id, one.hostname, one.address].includes(address),
      );
      const user = host?.ssh?.user;
      if (user === 'root') continue;
      yield {
        at: target.span,
        ...(user !== undefined && { severity: 'warning' }),
        what: `${name} logs in to ${address} as root.`,
        why:
          user === undefined
            ? 'A leaked key owns the host, and the log does not say who it was.'
            : `The stack says that \`${host?.id}\` is reached as ${user}.`,
        fix: `Log in as ${user ?? 'a user of its own'}, and use sudo where it is needed.`,
      };
    }
  },
} satisfies Rule<'commands'>;
