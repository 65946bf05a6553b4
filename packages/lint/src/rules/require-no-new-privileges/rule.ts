import { isUnattended, isWhole, servicesOf, together } from '../../compose-services.ts';
import type { Rule } from '../../rule.ts';
import type { ComposeService } from '../../syntax/compose/index.ts';

/** Source: OWASP, "Docker Security Cheat Sheet", rule 4; kernel.org, "No New Privileges Flag". */
export const rule = {
  id: 'require-no-new-privileges',
  subject: 'compose',
  severity: 'info',
  summary: 'No service that runs unattended may gain privileges.',
  *check({ model }) {
    const found = servicesOf(model).filter(
      (service) => isWhole(service) && isUnattended(service) && lacks(service),
    );
    yield* together(found, (names) => ({
      what: `It may gain privileges: ${names}.`,
      why: 'A program with the setuid bit in the image gives root to whoever takes the service over.',
      fix: 'Add `security_opt: [no-new-privileges:true]`.',
    }));
  },
} satisfies Rule<'compose'>;

function lacks({ value }: ComposeService): boolean {
  return !hasFlag(value['security_opt']);
}

/** `no-new-privileges`, with `:true`, `=true` or nothing behind it. */
function hasFlag(options: unknown): boolean {
  return (
    Array.isArray(options) &&
    options.some((one) => /^no-new-privileges(?:[:=]true)?$/.test(String(one)))
  );
}
