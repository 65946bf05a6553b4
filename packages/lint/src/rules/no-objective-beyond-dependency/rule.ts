import type { ResolvedStack } from '@stackwright/schema';
import type { Path } from '@stackwright/core';
import { declaredSeconds } from '../../domain/stack/declared-seconds.ts';
import type { Rule } from '../../rule.ts';

const ALL: Path = ['objectives'];

/** Source: The Calculus of Service Availability (ACM Queue 15/2): a service is no better than what it needs. */
export const rule = {
  id: 'no-objective-beyond-dependency',
  subject: 'stack',
  severity: 'warning',
  summary: 'The stack promises no more than what every page needs promises.',
  *check({ model }) {
    const { objectives } = model.settings;
    for (const id of neededOf(model)) {
      const part = objectives?.services?.[id];
      const path = [...ALL, 'services', id];
      if (isBelow(part?.availability, objectives?.availability))
        yield {
          at: [...ALL, 'availability'],
          what: `An availability of ${objectives?.availability} is promised, and \`${id}\` promises ${part?.availability}.`,
          why: 'No page is answered while it is away: the whole is at most as available as it is.',
          fix: `Promise at most ${part?.availability}, or more of \`${id}\`.`,
          related: [{ message: 'the promise of the part', at: [...path, 'availability'] }],
        };
      const [whole, own] = [objectives?.['latency-p95'], part?.['latency-p95']].map(
        declaredSeconds,
      );
      if (whole !== undefined && own !== undefined && own > whole)
        yield {
          at: [...ALL, 'latency-p95'],
          what: `Pages are promised in ${objectives?.['latency-p95']}, and \`${id}\` alone may take ${part?.['latency-p95']}.`,
          why: 'A page waits for it: the two promises cannot both be the ones that people look at.',
          fix: 'Say one value that holds, measured.',
          related: [{ message: 'the promise of the part', at: [...path, 'latency-p95'] }],
        };
    }
  },
} satisfies Rule<'stack'>;

/** What every page of production's Odoo needs: Odoo itself, and the server of its database. */
function neededOf({ deployments }: ResolvedStack): readonly string[] {
  const odoos = deployments
    .filter(({ environment }) => environment.kind === 'production')
    .flatMap((deployment) => deployment.odoos);
  return [...new Set(odoos.flatMap(({ database }) => ['odoo', database.id, database.server.id]))];
}

function isBelow(part: string | undefined, whole: string | undefined): boolean {
  return (
    part !== undefined && whole !== undefined && Number.parseFloat(part) < Number.parseFloat(whole)
  );
}
