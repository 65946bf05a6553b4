import { together, unattendedServices } from '../../domain/compose/compose-services.ts';
import type { ProposedEdit, Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Source: OWASP, "Docker Security Cheat Sheet", rule 4; kernel.org, "No New Privileges Flag". */
export const rule = {
  id: 'require-no-new-privileges',
  subject: 'compose',
  severity: 'info',
  summary: 'No service that runs unattended may gain privileges.',
  once: true,
  *check({ model }) {
    const found = unattendedServices(model).filter(lacks);
    yield* together(
      found,
      (names) => ({
        what: `It may gain privileges: ${names}.`,
        why: 'A program with the setuid bit in the image gives root to whoever takes the service over.',
        fix: 'Add `security_opt: [no-new-privileges:true]`.',
      }),
      { description: `Add ${FLAG}`, safety: 'unsafe', edit: added },
    );
  },
} satisfies Rule<'compose'>;

const FLAG = 'no-new-privileges:true';

/** Programs that need the setuid bit, such as sudo, end with it. */
function added({ path, value }: ComposeService): ProposedEdit | undefined {
  const at = [...path, 'security_opt'];
  const options = value['security_opt'];
  if (options === undefined) return { add: at, value: [FLAG] };
  return Array.isArray(options) ? { add: [...at, options.length], value: FLAG } : undefined;
}

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
