import { together, unattendedServices } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Source: OWASP, "Docker Security Cheat Sheet", rule 3; docs.docker.com, "Docker Engine security". */
export const rule = {
  id: 'require-dropped-capabilities',
  subject: 'compose',
  severity: 'info',
  summary: 'Every service that runs unattended drops the capabilities that it does not need.',
  once: true,
  *check({ model }) {
    const found = unattendedServices(model).filter(lacks);
    yield* together(found, (names) => ({
      what: `Docker's capabilities are all kept: ${names}.`,
      why: 'Whoever takes the process over may change owners of files, forge packets or make device nodes in the container.',
      fix: 'Add `cap_drop: [ALL]`, and by `cap_add:` those that the service needs.',
    }));
  },
} satisfies Rule<'compose'>;

function lacks({ value }: ComposeService): boolean {
  return !('cap_drop' in value);
}
