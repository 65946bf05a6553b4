import {
  isUnattended,
  isWhole,
  servicesOf,
  together,
} from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import { isOverride } from '../../engine/trial-file.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Names of what runs once and ends. */
const JOB =
  /(?:^|[-_])(?:init|setup|seed|migrat\w*|create\w*|job|jobs|backup\w*|restore|test|tests|e2e|cypress|playwright|cli|certbot|build\w*|install\w*|config\w*)(?:[-_]|$)/i;

/** The default is `no`. Source: compose specification, "restart". */
export const rule = {
  id: 'require-restart-policy',
  subject: 'compose',
  severity: 'warning',
  summary: 'Where some services of a file are started again, all are.',
  *check({ model, file }) {
    // There somebody sits before it, and starts what is missing.
    if (isOverride(file)) return;
    const services = servicesOf(model);
    // A file without any policy is for trying things out, or somebody else starts it.
    if (!services.some(isUnattended)) return;
    const jobs = new Set(
      services.flatMap(({ dependsOn }) =>
        dependsOn
          .filter(({ condition }) => condition === 'service_completed_successfully')
          .map(({ service }) => service),
      ),
    );
    const found = services.filter((one) => isWhole(one) && !jobs.has(one.name) && isStopped(one));
    yield* together(
      found,
      (names) => ({
        what: `It stays away after a crash or a reboot: ${names}.`,
        why: 'Other services of the file have a restart policy, this one has none: Docker starts them without it.',
        fix: 'Add `restart: unless-stopped`, or `restart: "no"` for what runs once and ends.',
      }),
      {
        description: 'Add `restart: unless-stopped`',
        safety: 'unsafe',
        edit: ({ path }) => ({ add: [...path, 'restart'], value: 'unless-stopped' }),
      },
    );
  },
} satisfies Rule<'compose'>;

function isStopped({ name, value, restart }: ComposeService): boolean {
  const isSaid = restart !== undefined || 'deploy' in value || 'profiles' in value;
  return !isSaid && !JOB.test(name);
}
