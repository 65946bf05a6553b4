import type { Change } from '../../change.ts';
import { matchKeyed } from '../../compare/keyed.ts';
import { compareNamed } from '../../compare/values.ts';
import { differOf } from '../../differ.ts';
import { leavesOf, servicesOf, settled } from './read.ts';
import type { Compose, Service } from './read.ts';
import { compareService } from './service.ts';

/** Services, volumes, networks and secrets of a compose file: `odoo image: odoo:18.0 → odoo:19.0`. */
export const differ = differOf('compose', (was, is) => [
  ...compareServices(servicesOf(was), servicesOf(is)),
  ...SECTIONS.flatMap(([section, noun]) => compareSection(was, is, section, noun)),
]);

const SECTIONS = [
  ['volumes', 'volume'],
  ['networks', 'network'],
  ['secrets', 'secret'],
  ['configs', 'config'],
] as const;

function compareServices(was: readonly Service[], is: readonly Service[]): readonly Change[] {
  const { added, removed, common } = matchKeyed(byName(was), byName(is));
  return [
    ...removed.map(([name, { image }]): Change => {
      return { action: 'removed', what: `service ${name}`, ...(image && { was: image.value }) };
    }),
    ...common.flatMap(([name, before, after]) => compareService(name, before, after)),
    ...added.map(([name, { image }]): Change => {
      return { action: 'added', what: `service ${name}`, ...(image && { is: image.value }) };
    }),
  ];
}

function byName(services: readonly Service[]): readonly (readonly [string, Service])[] {
  return services.map((service) => [service.name, service]);
}

function compareSection(
  was: Compose,
  is: Compose,
  section: (typeof SECTIONS)[number][0],
  noun: string,
): readonly Change[] {
  const { added, removed, common } = matchKeyed(entriesOf(was, section), entriesOf(is, section));
  return [
    ...removed.map(([name]): Change => ({ action: 'removed', what: `${noun} ${name}` })),
    ...common.flatMap(([name, before, after]) =>
      compareNamed(leavesOf(settled(before)), leavesOf(settled(after)), {
        prefix: `${noun} ${name} `,
        hides: () => section === 'secrets',
      }),
    ),
    ...added.map(([name]): Change => ({ action: 'added', what: `${noun} ${name}` })),
  ];
}

function entriesOf(
  { documents }: Compose,
  section: string,
): readonly (readonly [string, unknown])[] {
  return documents.flatMap(({ value }) => {
    const entries = Object.hasOwn(value, section) ? value[section] : undefined;
    return typeof entries === 'object' && entries !== null ? Object.entries(entries) : [];
  });
}
