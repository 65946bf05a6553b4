import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import { FIREWALL, STACK_OBJECTIVE, TOTAL_COST } from '../subject/ids.ts';
import type { Subject } from '../subject/subject.ts';
import type { RetiredFact } from './fact.ts';

/** A retired value and which of the lists of `retired:` it stands in. */
export interface ListedRetired extends RetiredFact {
  /** `addresses`, `names`, `regions`, `users`, `ports`, `images`, `paths`, `values`; `retired` at the top of the stack. */
  readonly list: string;
}

/** Every value that the stack declares as past, with the thing in whose section it stands. */
export function retiredFacts(stack: ResolvedStack): readonly ListedRetired[] {
  const { settings } = stack;
  const top = (settings.retired ?? []).map(({ value, instead }, at) => ({
    text: value,
    subject: undefined,
    instead,
    path: ['retired', at, 'value'],
    list: 'retired',
  }));
  const { retired: _top, ...sections } = settings;
  return [...inSections(sections, []), ...top];

  function* inSections(node: unknown, path: Path): Generator<ListedRetired> {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, part] of Object.entries(node)) {
      if (key !== 'retired') {
        yield* inSections(part, [...path, key]);
        continue;
      }
      const subject = subjectAt(stack, path);
      for (const [list, values] of Object.entries(part ?? {}))
        if (Array.isArray(values))
          for (const [at, value] of values.entries())
            yield {
              text: String(value),
              subject,
              instead: undefined,
              path: [...path, key, list, at],
              list,
            };
    }
  }
}

/** The thing whose section a path names. */
function subjectAt(
  { name, certificates, settings }: ResolvedStack,
  [section, key]: Path,
): Subject | undefined {
  const id = String(key ?? '');
  switch (section) {
    case 'hosts':
      return { kind: 'host', id };
    case 'edges':
      return { kind: 'edge', id };
    case 'environments':
      return { kind: 'environment', id };
    case 'services':
      return { kind: 'service', id };
    case 'odoo':
      return { kind: 'service', id: 'odoo' };
    case 'databases':
      return { kind: 'server', id };
    case 'zones':
      return { kind: 'zone', id };
    case 'certificates':
      return { kind: 'certificate', id: certificates.find((one) => one.id === id)?.lineage ?? id };
    case 'backups':
      return { kind: 'backup', id };
    case 'integrations':
      return { kind: 'integration', id };
    case 'objectives':
      return STACK_OBJECTIVE;
    case 'monitoring':
      return { kind: 'stack', id: name };
    case 'costs':
      return TOTAL_COST;
    case 'firewall':
      return FIREWALL;
    case 'delivery':
      return { kind: 'repository', id: settings.delivery?.repository ?? name };
    default:
      return undefined;
  }
}
