import { absentServices } from '../../domain/stack/absent-services.ts';
import type { Rule } from '../../rule.ts';

/** Nothing measures what does not run: see `monitoring` and `objectives` of the stack. */
export const rule = {
  id: 'no-watch-of-absent-service',
  subject: 'stack',
  severity: 'warning',
  summary: 'Alerts, objectives and health checks are about services that run.',
  *check({ model }) {
    const { monitoring, objectives, services = {} } = model.settings;
    for (const { id, state, path } of absentServices(model)) {
      const related = [{ message: 'its state', at: path }];
      for (const [alert, { when }] of Object.entries(monitoring?.alerts ?? {})) {
        if (!when.split(/[^\w-]+/).includes(id)) continue;
        yield {
          at: ['monitoring', 'alerts', alert, 'when'],
          what: `\`${when}\` is about \`${id}\`, which is ${state}.`,
          why: 'Nothing runs there that could be measured: the alert rings always, or never.',
          fix: `Take the alert away until \`${id}\` is active.`,
          related,
        };
      }
      if (objectives?.services?.[id] !== undefined)
        yield {
          at: ['objectives', 'services', id],
          part: 'key',
          what: `Something is promised of \`${id}\`, which is ${state}.`,
          why: 'A promise that nothing can keep or break says to readers that the service runs.',
          fix: `Take it away until \`${id}\` is active.`,
          related,
        };
      // What is to come may say how it will be asked; what is over should not be asked any more.
      if (state === 'deprecated' && services[id]?.health !== undefined)
        yield {
          at: ['services', id, 'health'],
          part: 'key',
          what: `\`${id}\` is deprecated, and still says how its health is asked.`,
          why: 'No container is rendered for it: whoever reads this looks for one.',
          fix: 'Take `health` away.',
          related,
        };
    }
  },
} satisfies Rule<'stack'>;
