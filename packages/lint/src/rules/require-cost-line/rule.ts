import type { Path } from '@stackwright/core';
import type { Rule } from '../../rule.ts';

/** List prices of droplets a month in USD. Source: digitalocean.com/pricing/droplets. */
const PRICES: Readonly<Record<string, number>> = {
  's-2vcpu-4gb': 24,
  's-4vcpu-8gb': 48,
  's-8vcpu-16gb': 96,
};

/** Joins the cost lines with what a provider is paid for. Silent where no costs are declared. */
export const rule = {
  id: 'require-cost-line',
  subject: 'stack',
  severity: 'warning',
  summary: 'Everything that a provider is paid for has a cost line, at no less than its price.',
  *check({ model: { settings } }) {
    const { costs, hosts, databases } = settings;
    if (costs?.lines === undefined) return;
    const lines = Object.entries(costs.lines);
    const paid: readonly Path[] = [
      ...Object.entries(hosts).flatMap(([id, { provider, local }]) =>
        provider === undefined || local === true ? [] : [['hosts', id]],
      ),
      ...Object.entries(databases).flatMap(([id, { kind }]) =>
        kind === 'managed' ? [['databases', id]] : [],
      ),
    ];
    for (const path of paid) {
      const name = path.join('.');
      const line = lines.find(([, { for: target }]) => target === name);
      if (line === undefined) {
        yield {
          at: ['costs', 'lines'],
          part: 'key',
          what: `No cost line is for \`${name}\`.`,
          why: 'The total is too small by what it costs.',
          fix: `Add a line with \`for: ${name}\`.`,
          related: [{ message: 'paid for', at: path, part: 'key' }],
        };
        continue;
      }
      const [id, { monthly }] = line;
      const provider = path[0] === 'hosts' ? hosts[String(path[1])]?.provider : undefined;
      const price = provider?.name === 'digitalocean' ? PRICES[provider.size ?? ''] : undefined;
      if (price === undefined || monthly >= price || (costs.currency ?? 'USD') !== 'USD') continue;
      yield {
        at: ['costs', 'lines', id, 'monthly'],
        what: `${monthly} is less than the list price of ${provider?.size}, ${price} a month.`,
        why: 'The line was copied from a smaller machine, or from an old price: the total is too small.',
        fix: `Write ${price}, or say in \`note\` why it is less, and ignore this.`,
        related: [{ message: 'the machine', at: path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;
