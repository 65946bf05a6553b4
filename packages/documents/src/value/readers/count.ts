import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { NUMBER_WORDS, toNumber } from './number.ts';

const NOUNS = [
  'vcpus?',
  'v-?cpus?',
  'cpus?',
  'cores?',
  'processors?',
  'workers?',
  'threads?',
  'processes',
  'users?',
  'seats?',
  'connections?',
  'conns?',
  'attempts?',
  'failures?',
  'retries',
  'retry',
  'tries',
  'modules?',
  'add-?ons?',
  'requests?\\s?(?:per|\\/|a)\\s?(?:min(?:ute)?|sec(?:ond)?|s|m)',
  'reqs?\\/(?:min|sec|s|m)',
  'rpm',
  'rps',
  'r\\/[sm]',
  'approvals?',
  'reviewers?',
  'replicas?',
  'instances?',
  'containers?',
  'services?',
  'hosts?',
  'servers?',
  'droplets?',
  'machines?',
  'databases?',
  'environments?',
  'domains?',
  'zones?',
  'records?',
  'cop(?:y|ies)',
  'backups?',
  'snapshots?',
  'dumps?',
  'dailies',
  'weeklies',
  'monthlies',
  'repositor(?:y|ies)',
  'repos?',
  'alerts?',
  'channels?',
  'volumes?',
  'networks?',
  'secrets?',
  'integrations?',
  'edges?',
  'certificates?',
  'ports?',
  'daily',
  'weekly',
  'monthly',
].join('|');
const ADJECTIVES =
  'concurrent|dedicated|shared|virtual|physical|http|odoo|worker|cron|database|db|postgres|postgresql|custom|own|oca|ipai|failed|login|active|named|simultaneous|web|background|required|client|max|total|daily|weekly|monthly|full|cpu|docker|parallel|compose|managed|production|other|internal|public|dns|community|unique|cloud|small|more';
const COUNT = new RegExp(
  String.raw`(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|${[...NUMBER_WORDS.keys()].filter((word) => word !== 'one').join('|')}|a\ssingle)(?:\s?[x×]\s|\s|-|(?=v?cpu|core))((?:(?:${ADJECTIVES})[\s-]){0,2})(${NOUNS})(?![\w])`,
  'iy',
);
const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/^v-?cpus?$/, 'vcpu'],
  [/^processes$/, 'process'],
  [/^(?:retries|tries)$/, 'retry'],
  [/^copies$/, 'copy'],
  [/^repositories$/, 'repository'],
  [/^req.*[\sa/]m(?:in(?:ute)?)?$|^rpm$|^r\/m$/, 'requests per minute'],
  [/^req.*[\sa/]s(?:ec(?:ond)?)?$|^rps$|^r\/s$/, 'requests per second'],
  [/^(daily|weekly|monthly)$/, '$1'],
  [/^dailies$/, 'daily'],
  [/^weeklies$/, 'weekly'],
  [/^monthlies$/, 'monthly'],
  [/^(.*[^s])s$/, '$1'],
];

/** Nouns that stand in the singular behind any number: units, and what a hyphen joins. */
const UNITS =
  /^(?:v?-?cpu|core|worker|thread|user|connection|processor|rp[ms]|r\/[sm]|req|daily|weekly|monthly|dail|weekl|monthl)/i;

/** `4 vCPU`, `2 workers`, `20 concurrent users`, `two hosts`: the range is the number's, the noun tells what is counted. */
export function readCount(text: string, at: number): Reading | undefined {
  const match = matchAt(COUNT, text, at);
  if (match === null) return undefined;
  const [, digits = '', adjectives = '', noun = ''] = match;
  const count = /^a\s/i.test(digits) ? 1 : toNumber(digits);
  // `RFC 1035 zone` and `0004 Secrets` count nothing.
  if (/^0\d/.test(digits) || (count !== 1 && !/s$/i.test(noun) && !UNITS.test(noun)))
    return undefined;
  const label = `${adjectives.toLowerCase().replaceAll(/[\s-]+/g, ' ')}${singular(noun)}`;
  const found = reading({ kind: 'count', count }, at, at + digits.length, label);
  return { ...found, end: at + match[0].length };
}

function singular(noun: string): string {
  const lower = noun.toLowerCase();
  const rule = SINGULAR.find(([plural]) => plural.test(lower));
  if (rule === undefined) return lower;
  return lower.replace(rule[0], rule[1]);
}
