import { hasUnread, treeOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { childrenOf } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

/** A server at an address, as one `listen` of it says. */
interface Listening {
  readonly server: NginxDirective;
  readonly address: string;
  readonly isDefault: boolean;
}

/**
 * "If none of the directives have the default_server parameter then the first server with the
 * address:port pair will be the default server." Source: nginx.org, ngx_http_core_module, listen.
 */
export const rule = {
  id: 'require-default-server',
  subject: 'nginx',
  severity: 'warning',
  summary: 'Where several vhosts share a port, one is chosen to answer unknown names.',
  *check(context) {
    for (const http of treeOf(context).filter(({ name }) => name === 'http')) {
      // The server that catches all may be in a file that was not read.
      if (hasUnread([http])) continue;
      const servers = childrenOf(http, 'server');
      if (hasUnread(servers)) continue;
      const listening = servers.flatMap(listeningOf);
      for (const address of new Set(listening.map((one) => one.address))) {
        const here = listening.filter((one) => one.address === address);
        const [first] = here;
        if (first === undefined || here.length < 2) continue;
        if (here.some(({ isDefault }) => isDefault) || !isNamed(first.server)) continue;
        const [name] = childrenOf(first.server, 'server_name');
        yield {
          at: first.server.file === context.file ? (name ?? first.server).span : http.nameSpan,
          what: `\`${name?.args[0]?.text ?? ''}\` answers every unknown name on ${address}, because it comes first.`,
          why: 'No server there is the default. Requests by address, by a forgotten record or by a forged Host reach this application; another order of files makes it a different one.',
          fix: 'Add a server with `listen … default_server; server_name _; return 444;`.',
        };
      }
    }
  },
} satisfies Rule<'nginx'>;

function listeningOf(server: NginxDirective): readonly Listening[] {
  return childrenOf(server, 'listen').flatMap(({ args }) => {
    const address = (args[0]?.text ?? '').replace(/^(?:\*|0\.0\.0\.0):/, '');
    // The addresses of IPv6 are named twice in each server: once is enough to tell.
    if (address.startsWith('[')) return [];
    const isDefault = args.some(({ text }) => text === 'default_server' || text === 'default');
    return [{ server, address, isDefault }];
  });
}

/** False for a first server that is plainly meant to catch all. */
function isNamed(server: NginxDirective): boolean {
  const names = childrenOf(server, 'server_name').flatMap(({ args }) => args);
  return names.some(({ text }) => /^[\w-]+(?:\.[\w-]+)+$/.test(text));
}
