import type { Path } from '@stackwright/core';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';

/** Roles of a server: none is its superuser, and each has one password. */
export function checkRoles(draft: Draft): void {
  for (const [id, server] of Object.entries(draft.settings.databases)) {
    const path = ['databases', id];
    const passwords = new Map<
      string,
      { readonly password: string | undefined; readonly path: Path }
    >();
    for (const [name, { role = name, password }] of Object.entries(server.databases)) {
      const place = [...path, 'databases', name];
      if (server.kind === 'container' && role === server.superuser?.role) {
        report(draft, {
          rule: 'superuser-role',
          what: `The database \`${name}\` belongs to \`${role}\`, the superuser of \`${id}\`.`,
          why: 'A service that owns the server can read and drop every other database, and Odoo must not be a superuser.',
          fix: 'Give it a role of its own, or set another `superuser.role`.',
          path: place,
          part: 'key',
          related: [{ message: 'the server', path }],
        });
      }
      const earlier = passwords.get(role);
      if (earlier === undefined) passwords.set(role, { password, path: place });
      else if (earlier.password !== password) {
        report(draft, {
          rule: 'role-conflict',
          what: `The role \`${role}\` of \`${id}\` has two passwords: ${earlier.password} and ${password}.`,
          why: 'A role has one password; the other service could not log in.',
          fix: 'Give each database a role of its own, or both the same `password:`.',
          path: place,
          part: 'key',
          related: [{ message: 'the other password', path: earlier.path }],
        });
      }
    }
  }
}
