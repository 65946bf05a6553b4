import type { ResolvedStack } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** An alert is only as alive as what carries it. */
export const rule = {
  id: 'require-active-channel',
  subject: 'stack',
  severity: 'error',
  summary: 'Alerts go through services that run.',
  *check({ model }) {
    const { channels = {}, alerts = {} } = model.settings.monitoring ?? {};
    for (const [id, { kind, service }] of Object.entries(channels)) {
      const carrier = service ?? carrierOf(kind, model);
      const state = carrier === undefined ? undefined : model.settings.services?.[carrier]?.state;
      if (carrier === undefined || state === undefined || state === 'active') continue;
      // Somebody else runs it.
      if (state === 'external') continue;
      const users = Object.entries(alerts).filter(([, alert]) => alert.channels?.includes(id));
      yield {
        at: ['monitoring', 'channels', id, ...(service === undefined ? ['kind'] : ['service'])],
        severity: users.length > 0 ? 'error' : 'warning',
        what: `The channel \`${id}\` goes through \`${carrier}\`, which is ${state}.`,
        why: 'Nothing runs there that could pass an alert on: it is raised, and nobody is told.',
        fix: `Make \`${carrier}\` active, or take the channel away.`,
        related: [
          { message: 'the service', at: ['services', carrier, 'state'] },
          ...users.map(([name]) => ({
            message: 'this alert uses the channel',
            at: ['monitoring', 'alerts', name, 'channels'],
          })),
        ],
      };
    }
  },
} satisfies Rule<'stack'>;

/** A kind that is also the name of a service of this stack is carried by it. */
function carrierOf(kind: string, { settings }: ResolvedStack): string | undefined {
  return settings.services?.[kind] === undefined ? undefined : kind;
}
