import type { ResolvedStack } from '@stackwright/schema';
import { canonical } from '../compare/canonical.ts';
import { matchKeyed } from '../compare/keyed.ts';
import type { Compared, Consequence } from '../consequence.ts';
import { quoted } from './names.ts';

/** Certificates whose names or issuer are others: they are issued anew before nginx serves them. */
export function certificateConsequences({ base, head }: Compared): readonly Consequence[] {
  const { added, common } = matchKeyed(certificatesOf(base.stack), certificatesOf(head.stack));
  return [
    ...added.map(([, { host, lineage, names }]): Consequence => {
      const what = `lineage \`${lineage}\` must be issued before nginx can start with it: ${quoted(names)}`;
      return { kind: 'certificate', where: host, what };
    }),
    ...common.flatMap(([, was, is]): readonly Consequence[] => {
      const key = ({ names, issuer, challenge }: typeof was) =>
        canonical([names, issuer, challenge]);
      if (key(was) === key(is)) return [];
      const fresh = is.names.filter((name) => !was.names.includes(name));
      const gone = was.names.filter((name) => !is.names.includes(name));
      const parts = [
        ...(fresh.length > 0 ? [`with ${quoted(fresh)}`] : []),
        ...(gone.length > 0 ? [`without ${quoted(gone)}`] : []),
      ].join(', ');
      const what = `lineage \`${is.lineage}\` must be issued anew${parts === '' ? '' : ` ${parts}`}`;
      return [{ kind: 'certificate', where: is.host, what }];
    }),
  ];
}

function certificatesOf(stack: ResolvedStack | undefined) {
  return (stack?.certificates ?? []).map((one) => [`${one.host} ${one.lineage}`, one] as const);
}
