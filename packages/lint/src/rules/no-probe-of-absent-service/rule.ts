import { absentServices } from '../../domain/stack/absent-services.ts';
import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';

const PROBES = ['curl', 'wget', 'http', 'https', 'nc', 'ncat', 'openssl'];

/** What does not run answers nobody; the edge says 503 in place of a promised service. */
export const rule = {
  id: 'no-probe-of-absent-service',
  subject: 'shell',
  severity: 'warning',
  summary: 'No script asks a service that does not run how it is.',
  *check({ model, stack }) {
    const absent = stack === undefined ? [] : absentServices(stack);
    if (stack === undefined || absent.length === 0) return;
    for (const { name, args } of shellCalls(model)) {
      if (!PROBES.includes(name)) continue;
      for (const word of args) {
        const host = hostIn(word.value);
        const service = absent.find(({ hosts }) => host !== undefined && hosts.includes(host));
        if (service === undefined) continue;
        const { id, state, path } = service;
        yield {
          at: word.span,
          what: `\`${name}\` asks ${host}, and \`${id}\` is ${state}.`,
          why:
            state === 'placeholder'
              ? 'The edge answers 503 in its place: the check fails every time, and people stop reading its mails.'
              : 'Nothing runs there: the check fails every time, and people stop reading its mails.',
          fix: `Take it out until \`${id}\` runs, or make it active.`,
          related: [{ message: 'its state', at: { file: stack.file, at: path } }],
        };
      }
    }
  },
} satisfies Rule<'shell'>;

/** The host of a URL, or of `host:port`. */
function hostIn(text: string): string | undefined {
  const url =
    /^[a-z]+:\/\/(?:[^@/]*@)?([^:/?#]+)/i.exec(text) ?? /^([\w.-]+):\d+(?:\/|$)/.exec(text);
  return (
    url?.[1] ?? (/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? text.split('/')[0] : undefined)
  )?.toLowerCase();
}
