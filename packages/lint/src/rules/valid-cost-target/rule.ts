import { parsePath } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import type { Problem, Rule } from '../../rule.ts';

/** The total is the sum of the lines: what is paid for twice, or no more, makes it too large. */
export const rule = {
  id: 'valid-cost-target',
  subject: 'stack',
  severity: 'warning',
  summary:
    'A cost line pays for something of the stack that is there, and nothing is paid for twice.',
  *check({ model }) {
    const first = new Map<string, string>();
    for (const [id, { for: target }] of Object.entries(model.settings.costs?.lines ?? {})) {
      const named = target === undefined ? undefined : namedBy(target);
      if (target === undefined || named === undefined) continue;
      const at = ['costs', 'lines', id, 'for'];
      const earlier = first.get(target);
      first.set(target, earlier ?? id);
      const thing = partOf(model, named);
      const problem =
        thing === undefined
          ? missing(target)
          : (deprecated(target, thing) ?? twice(target, earlier));
      if (problem !== undefined) yield { at, ...problem };
    }
  },
} satisfies Rule<'stack'>;

type Named = readonly [section: string, id: string];
type Words = Omit<Problem, 'at'>;

const SECTIONS = ['hosts', 'databases', 'services', 'integrations', 'environments', 'zones'];

/** `hosts.shelf` is a path; other texts are words for people. */
function namedBy(target: string): Named | undefined {
  const [section, id, ...more] = parsePath(target) ?? [];
  if (typeof section !== 'string' || id === undefined || more.length > 0) return undefined;
  return SECTIONS.includes(section) ? [section, String(id)] : undefined;
}

function partOf({ settings }: ResolvedStack, [section, id]: Named) {
  const all: Readonly<Record<string, unknown>> = { ...settings };
  const part = (
    all[section] as Readonly<Record<string, { readonly state?: string }>> | undefined
  )?.[id];
  return part && { path: [section, id], state: part.state };
}

function missing(target: string): Words {
  return {
    what: `\`${target}\` is not in this stack.`,
    why: 'The line counts in the total, and nobody can tell what for.',
    fix: 'Name what it pays for, or take the line away.',
  };
}

function deprecated(
  target: string,
  { path, state }: NonNullable<ReturnType<typeof partOf>>,
): Words | undefined {
  if (state !== 'deprecated' && state !== 'planned') return undefined;
  return {
    what: `\`${target}\` is paid for, and it is ${state}.`,
    why: 'Nothing of it runs here: either the provider still takes money for it, or the total is too large.',
    fix: 'End it at the provider and take the line away, or say in its state that it runs.',
    related: [{ message: 'its state', at: [...path, 'state'] }],
  };
}

function twice(target: string, earlier: string | undefined): Words | undefined {
  if (earlier === undefined) return undefined;
  return {
    what: `\`${target}\` is paid for by two lines.`,
    why: 'The total counts both.',
    fix: 'Join them, or name what each pays for more exactly.',
    related: [{ message: 'and here', at: ['costs', 'lines', earlier], part: 'key' }],
  };
}
