import { compareText, formatPath, nearest } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { isObject, report, valueAt } from './draft.ts';
import type { Draft } from './draft.ts';

/** What a name may refer to: the keys of a section, by the section's path. */
type Target = readonly (keyof Draft['settings'] | 'odoo-itself')[];

/**
 * Every place in stack.yaml that names something declared elsewhere. `*` is any key or position;
 * `{key}` at the end means that the key itself is the name.
 */
const REFERENCES: readonly { readonly at: string; readonly to: Target }[] = [
  { at: 'hosts.*.ssh.jump', to: ['hosts'] },
  { at: 'edges.{key}', to: ['hosts'] },
  { at: 'environments.*.host', to: ['hosts'] },
  { at: 'environments.*.zone', to: ['zones'] },
  { at: 'environments.*.neutralised.from', to: ['environments'] },
  { at: 'environments.*.services.{key}', to: ['services'] },
  { at: 'services.*.environments.*', to: ['environments'] },
  { at: 'services.*.host', to: ['hosts'] },
  { at: 'services.*.edge.host', to: ['edges'] },
  { at: 'services.*.used-by.*', to: ['services', 'odoo-itself'] },
  { at: 'databases.*.environments.*', to: ['environments'] },
  { at: 'zones.*.hosts.*', to: ['hosts'] },
  { at: 'sites.*.host', to: ['edges'] },
  { at: 'certificates.*.covers.*', to: ['environments', 'sites'] },
  { at: 'backups.{key}', to: ['environments'] },
  { at: 'objectives.services.{key}', to: ['services', 'databases', 'odoo-itself'] },
  { at: 'monitoring.channels.*.service', to: ['services'] },
  { at: 'integrations.*.used-by.*', to: ['services', 'odoo-itself'] },
  { at: 'delivery.branches.*.environment', to: ['environments'] },
];

/**
 * Holds every reference against what is declared; a dangling one shows both places. Takes any parsed
 * document, one that the schema refuses included.
 */
export function checkReferences(draft: Draft): void {
  for (const { at, to } of REFERENCES) {
    for (const { name, path, part } of namesAt(draft.settings, at.split('.'), [])) {
      checkName(draft, name, { path, part }, to);
    }
  }
  const channels = keysOf(valueAt(draft.settings, ['monitoring', 'channels']));
  for (const { name, path } of namesAt(draft.settings, CHANNELS, [])) {
    if (!channels.includes(name))
      dangling(draft, name, { path }, channels, [['monitoring', 'channels']]);
  }
}

const CHANNELS = ['monitoring', 'alerts', '*', 'channels', '*'] as const;

/** A chain of jumps that comes back to a host never leaves the client. */
export function checkJumps(draft: Draft): void {
  const { hosts } = draft.settings;
  for (const id of Object.keys(hosts)) {
    const chain = [id];
    let next = hosts[id]?.ssh?.jump;
    while (next !== undefined && !chain.includes(next)) {
      chain.push(next);
      next = hosts[next]?.ssh?.jump;
    }
    if (next !== id || chain.some((host) => host < id)) continue;
    report(draft, {
      rule: 'jump-cycle',
      what: `The way to \`${id}\` leads back to it: ${[...chain, id].join(' → ')}.`,
      why: 'SSH would jump in a circle and reach none of these hosts.',
      fix: 'Take `jump:` away from the host that is reached directly.',
      path: ['hosts', id, 'ssh', 'jump'],
    });
  }
}

interface Named {
  readonly name: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

function namesAt(value: unknown, steps: readonly string[], path: Path): Named[] {
  const [step, ...rest] = steps;
  if (step === undefined)
    return typeof value === 'string' ? [{ name: value, path, part: 'value' }] : [];
  if (step === '{key}') {
    return isObject(value)
      ? Object.keys(value).map((name) => ({ name, path: [...path, name], part: 'key' as const }))
      : [];
  }
  if (step !== '*') return isObject(value) ? namesAt(value[step], rest, [...path, step]) : [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => namesAt(item, rest, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => namesAt(item, rest, [...path, key]));
}

function checkName(
  draft: Draft,
  name: string,
  place: { path: Path; part: 'key' | 'value' },
  to: Target,
): void {
  const sections = to.filter((section) => section !== 'odoo-itself').map((section) => [section]);
  const candidates = sections.flatMap((section) => keysOf(valueAt(draft.settings, section)));
  if (to.includes('odoo-itself')) candidates.push('odoo');
  if (!candidates.includes(name)) dangling(draft, name, place, candidates, sections);
}

/** The finding for a name that nothing declares. */
export function dangling(
  draft: Draft,
  name: string,
  place: { readonly path: Path; readonly part?: 'key' | 'value' },
  candidates: readonly string[],
  sections: readonly Path[],
): void {
  const declared = candidates.toSorted(compareText);
  const meant = nearest(name, declared);
  const where = sections.map(formatPath).join(' or ');
  const known =
    declared.length === 0 ? 'nothing is declared there' : `declared: ${declared.join(', ')}`;
  report(draft, {
    rule: 'unknown-reference',
    what: `\`${formatPath(place.path)}\` names \`${name}\`, which ${where} does not declare.`,
    why: `A name that leads nowhere cannot be rendered (${known}).`,
    fix:
      meant === undefined
        ? `Declare \`${name}\` in ${where}, or name one that is declared.`
        : `Did you mean \`${meant}\`?`,
    ...place,
    related: sections
      .filter((section) => valueAt(draft.settings, section) !== undefined)
      .map((path) => ({ message: `${formatPath(path)} is declared here`, path })),
  });
}

function keysOf(value: unknown): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
