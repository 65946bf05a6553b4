import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../subject.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

/** Machines by id, host name, addresses, names in a recovery; by what runs on them where that is only one. */
export function* hostTerms(stack: ResolvedStack): Generator<Term> {
  for (const { id, hostname, address, address6 } of stack.hosts) {
    const subject: Subject = { kind: 'host', id };
    const settings = stack.settings.hosts[id];
    yield term(id, subject, id === 'localhost' ? { strength: 'word' } : {});
    if (hostname !== id) yield term(hostname, subject);
    for (const text of [address, address6, settings?.['private-address']])
      if (text !== undefined) yield term(text, subject);
    for (const name of settings?.recovery?.names ?? []) yield term(name, subject);
    for (const noun of MACHINE_NOUNS) yield term(`${id} ${noun}`, subject);
  }
  yield* byEnvironment(stack);
}

const MACHINE_NOUNS = [
  'host',
  'server',
  'droplet',
  'vm',
  'vps',
  'machine',
  'box',
  'node',
  'instance',
];
const WORDS_OF_KIND = {
  production: ['production', 'prod', 'erp', 'odoo', 'app', 'application', 'main'],
  staging: ['staging', 'stage'],
  development: [],
} as const;

/** `production server`, `ERP droplet`: the host that the environment says it runs on. */
function* byEnvironment({ environments, settings }: ResolvedStack): Generator<Term> {
  for (const { id, kind } of environments) {
    const several = environments.filter((other) => other.kind === kind).length > 1;
    const host = settings.environments[id]?.host;
    if (host === undefined || several) continue;
    const words = new Set([id, ...WORDS_OF_KIND[kind]]);
    for (const word of words)
      for (const noun of MACHINE_NOUNS)
        if (noun !== 'instance')
          for (const name of [`${word} ${noun}`, `${word}'s ${noun}`, `${word}’s ${noun}`])
            // `The ERP` is a name by itself, which must not be taken for that of its host.
            for (const text of word === 'erp' ? [name, `the ${name}`] : [name])
              yield term(text, { kind: 'host', id: host });
  }
}
