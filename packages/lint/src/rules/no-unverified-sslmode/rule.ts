import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';

const URL =
  /^postgres(?:ql)?(?:\+\w+)?:\/\/(?:[^@/]*@)?(?<host>[A-Za-z\d.-]+)(?::\d+)?\/[^?]*\?(?:.*&)?sslmode=(?<mode>disable|allow|prefer|require)(?:&|$)/;

/** The counterpart of `require-verified-database`. Source: PostgreSQL documentation, libpq, "SSL Support". */
export const rule = {
  id: 'no-unverified-sslmode',
  subject: 'compose',
  severity: 'warning',
  summary: 'A connection to a database elsewhere verifies the server.',
  *check({ model, managed }) {
    // Rendered files say what the stack says, and there is a rule for the stack.
    if (managed) return;
    for (const { environment } of servicesOf(model)) {
      for (const { path, value = '' } of environment) {
        const { host = '', mode = '' } = URL.exec(value)?.groups ?? {};
        // A name without a dot is a container on the same host.
        if (!/[A-Za-z].*\.[a-z]{2,}$/.test(host) || /\.(?:local|internal)$/.test(host)) continue;
        const isSealed = mode === 'require';
        yield {
          at: path,
          severity: isSealed ? 'warning' : 'error',
          what: `sslmode=${mode} does not verify \`${host}\`.`,
          why: isSealed
            ? 'It encrypts, but takes any certificate: whoever is on the way can answer instead of the server.'
            : 'The connection may go in clear text: password and data can be read on the way.',
          fix: 'Mount the CA file of the provider, and write `sslmode=verify-full&sslrootcert=/…`.',
        };
      }
    }
  },
} satisfies Rule<'compose'>;
