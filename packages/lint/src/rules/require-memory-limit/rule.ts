import { together, unattendedServices } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Docker sets no limit by itself. Source: docs.docker.com, "Resource constraints". */
export const rule = {
  id: 'require-memory-limit',
  subject: 'compose',
  severity: 'info',
  summary: 'Every service that runs unattended has a memory limit.',
  once: true,
  *check({ model }) {
    const found = unattendedServices(model).filter(lacks);
    yield* together(found, (names) => ({
      what: `It has no memory limit: ${names}.`,
      why: 'The one that leaks takes the memory of all: the kernel then kills a process of its choice, often the database.',
      fix: 'Add `mem_limit:`, or `deploy: { resources: { limits: { memory: … } } }`.',
    }));
  },
} satisfies Rule<'compose'>;

function lacks({ memoryLimit }: ComposeService): boolean {
  return memoryLimit === undefined;
}
