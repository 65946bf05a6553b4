import type { Change } from '../../change.ts';
import { canonical } from '../../compare/canonical.ts';
import { compareNamed } from '../../compare/values.ts';
import { compareVariables } from '../../compare/variables.ts';
import type { Variable } from '../../compare/variables.ts';
import { leavesOf, settled } from './read.ts';
import type { Service } from './read.ts';

/** What of one service differs. Values of variables, commands and labels are not shown. */
export function compareService(name: string, was: Service, is: Service): readonly Change[] {
  return [
    ...compareNamed(imageOf(was), imageOf(is), { prefix: `${name} ` }),
    ...compareVariables(variablesOf(was), variablesOf(is), `${name} `),
    ...compareSets(`${name} port`, was.ports.map(portText), is.ports.map(portText)),
    ...compareNamed(mountsOf(was), mountsOf(is), { prefix: `${name} mount ` }),
    ...compareRest(name, was, is),
  ];
}

function imageOf({ image }: Service): readonly (readonly [string, string])[] {
  return image === undefined ? [] : [['image', image.value]];
}

function variablesOf({ environment }: Service): readonly Variable[] {
  return environment.map(({ name, value }) => [name, String(settled(value ?? null))]);
}

function portText(port: Service['ports'][number]): string {
  const { hostIp, published, target, protocol } = port;
  const ends = [hostIp, published].filter((part) => part !== undefined);
  return `${ends.map((end) => `${end}:`).join('')}${target}/${protocol}`;
}

function compareSets(
  what: string,
  was: readonly string[],
  is: readonly string[],
): readonly Change[] {
  return [
    ...was
      .filter((item) => !is.includes(item))
      .map((item): Change => ({ action: 'removed', what, was: item })),
    ...is
      .filter((item) => !was.includes(item))
      .map((item): Change => ({ action: 'added', what, is: item })),
  ];
}

function mountsOf({ volumes }: Service): readonly (readonly [string, string])[] {
  return volumes.map(({ type, source, target, readOnly }) => [
    target,
    `${type}${source === undefined ? '' : ` ${source}`}${readOnly ? ' (read-only)' : ''}`,
  ]);
}

const TOLD = new Set(['image', 'environment', 'ports', 'volumes']);

/** Keys whose values hold nothing that somebody may have written a secret into. */
const SHOWN = new Set([
  'cap_add',
  'cap_drop',
  'container_name',
  'cpus',
  'depends_on',
  'expose',
  'healthcheck',
  'init',
  'mem_limit',
  'memswap_limit',
  'networks',
  'pids_limit',
  'restart',
  'stop_grace_period',
  'user',
]);

function compareRest(name: string, was: Service, is: Service): readonly Change[] {
  const keys = new Set([...Object.keys(was.value), ...Object.keys(is.value)]);
  return [...keys]
    .filter((key) => !TOLD.has(key))
    .flatMap((key): readonly Change[] => {
      const [before, after] = [settled(was.value[key]), settled(is.value[key])];
      if (canonical(before) === canonical(after)) return [];
      const what = `${name} ${key}`;
      if (!SHOWN.has(key)) {
        const action = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
        return [{ action, what }];
      }
      const leaves = (value: unknown) => (value === undefined ? [] : leavesOf(value, key));
      // A health check's test is a script.
      const hides = (leaf: string): boolean => leaf === 'healthcheck.test';
      return compareNamed(leaves(before), leaves(after), { prefix: `${name} `, hides });
    });
}
