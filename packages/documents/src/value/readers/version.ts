import { matchAt, nothing, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { readCount } from './count.ts';

/** What is versioned by whole numbers: behind these `16` is a version. Each with the name that it goes by here. */
const PROGRAMS: ReadonlyMap<string, string> = new Map(
  [
    'postgresql',
    'odoo',
    'nginx',
    'ubuntu',
    'debian',
    'python',
    'redis',
    'node',
    'alpine',
    'n8n',
    'superset',
    'php',
    'mysql',
    'mariadb',
    'docker',
    'compose',
    'certbot',
    'version',
    'series',
    'release',
    'major',
    'keycloak',
    'mattermost',
  ]
    .map((name): readonly [string, string] => [name, name])
    .concat([
      ['postgres', 'postgresql'],
      ['pg', 'postgresql'],
      ['psql', 'postgresql'],
      ['pgsql', 'postgresql'],
      ['ver', 'version'],
      ['node.js', 'node'],
      ['nodejs', 'node'],
    ]),
);
const PROGRAM_WORD = new RegExp(
  String.raw`(${[...PROGRAMS.keys()].map((word) => word.replace('.', '\\.')).join('|')})(?:\s(?:ce|ee|community|enterprise|edition|server|client|engine|major|open\ssource|\(community\)|\(ce\)))*(?:(?:\s|:\s|\s?=\s?)(?:is\s|on\s)?(?:version|ver\.?|series|release)?\s?|(?<=version|series|release):|(?<=ubuntu|debian)-|\/(?=\d+\.\d)|(?<=pg))v?(?=\d)`,
  'iy',
);
const NUMBER =
  /(\d{1,4}(?:\.\d{1,6}){0,3})(?:\.x)?(?![\w:/%]|\.\w|-\d)(?!\s?(?:\+|or\s(?:later|newer|above|higher)))/iy;
const MARKED = /v((?!0\d)\d{1,4}(?:\.\d{1,6}){0,3})(?:\.x)?(?![\w:]|\.\d)/y;
const DOTTED =
  /(\d{1,3}(?:\.\d{1,4}){1,2})(?:\.x)?(?![\w%:]|\.\w|-\d)(?!\s?(?:\+|x\b|times\b|or\s(?:later|newer)))/y;

/** `PostgreSQL 16`, `Odoo CE 18.0`, `nginx/1.28.0`, `version 16`: the range is the number's. `12+` is no version. */
export function readNamedVersion(text: string, at: number): Reading | undefined {
  const word = matchAt(PROGRAM_WORD, text, at);
  if (word === null) return undefined;
  const start = at + word[0].length;
  const match = matchAt(NUMBER, text, start);
  const [, version] = match ?? [];
  if (version === undefined || /^(?:19|20)\d\d$/.test(version)) return undefined;
  // `Odoo 2 workers` counts.
  if (readCount(text, start) !== undefined) return undefined;
  const noun = PROGRAMS.get(word[1]?.toLowerCase() ?? '');
  return reading({ kind: 'version', text: version }, start, start + version.length, noun);
}

/** `v18.0`. */
export function readMarkedVersion(text: string, at: number): Reading | undefined {
  const match = matchAt(MARKED, text, at);
  const [all = '', version] = match ?? [];
  if (version === undefined) return undefined;
  return {
    ...reading({ kind: 'version', text: version }, at, at + version.length + 1),
    end: at + all.length,
  };
}

/** `16.4`, `18.0`: two parts at least. */
export function readDottedVersion(text: string, at: number): Reading | undefined {
  const match = matchAt(DOTTED, text, at);
  const [all = '', version] = match ?? [];
  if (version === undefined) return undefined;
  if (/[.\s]0\d/.test(version) && !/^\d\d\.0[4-9]|^\d\d\.1[0-2]/.test(version))
    return nothing(at + all.length);
  return {
    ...reading({ kind: 'version', text: version }, at, at + version.length),
    end: at + all.length,
  };
}

/** Words that {@link readNamedVersion} knows. */
export const VERSIONED: ReadonlySet<string> = new Set(PROGRAMS.keys());
