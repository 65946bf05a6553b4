import { findNginx } from './syntax/nginx/index.ts';
import type { NginxDirective, NginxDocument, PlacedDirective } from './syntax/nginx/index.ts';

/** Odoo's port for everything but the websocket; nothing else of note listens there. */
const PORT = ':8069';

/** Each `proxy_pass` that leads to Odoo: by its port, or by an upstream of the same file that has it. */
export function odooPasses({ directives }: NginxDocument): readonly PlacedDirective[] {
  const upstreams = findNginx(directives, 'upstream')
    .filter(({ directive }) => (directive.block ?? []).some(isOdooServer))
    .map(({ directive }) => directive.args[0]?.text);
  return findNginx(directives, 'proxy_pass').filter(({ directive }) => {
    const authority = /^https?:\/\/([^/]+)/.exec(directive.args[0]?.text ?? '')?.[1];
    return authority !== undefined && (authority.endsWith(PORT) || upstreams.includes(authority));
  });
}

function isOdooServer({ name, args }: NginxDirective): boolean {
  return name === 'server' && (args[0]?.text ?? '').endsWith(PORT);
}
