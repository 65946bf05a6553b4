import type { ResolvedStack } from '@stackwright/schema';
import { matchKeyed } from '../compare/keyed.ts';
import type { Compared, Consequence } from '../consequence.ts';

/** Machines that come, go, or are found elsewhere. Nothing moves by itself. */
export function hostConsequences({ base, head }: Compared): readonly Consequence[] {
  const { added, removed, common } = matchKeyed(addressesOf(base.stack), addressesOf(head.stack));
  return [
    ...removed.map(([where]): Consequence => {
      return { kind: 'host', where, what: 'is in the stack no more; what runs there goes on' };
    }),
    ...common
      .filter(([, was, is]) => was !== is)
      .map(([where, was, is]): Consequence => {
        const what = `\`${was}\` → \`${is}\`: if that is another machine, data and \`.env\` do not follow by themselves`;
        return { kind: 'host', where, what };
      }),
    ...added.map(([where, address]): Consequence => {
      return { kind: 'host', where, what: `a new machine at \`${address}\`` };
    }),
  ];
}

function addressesOf(stack: ResolvedStack | undefined) {
  return (stack?.hosts ?? []).flatMap(({ id, address }) =>
    address === undefined ? [] : [[id, address] as const],
  );
}
