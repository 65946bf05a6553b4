import { readFileSync } from 'node:fs';
import type { ResolvedStack } from '@stackwright/schema';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STACK_FILES, stackFrom } from '../testing/real-stack.ts';
import { subjectKey } from './subject.ts';
import { vocabularyOf } from './vocabulary.ts';
import type { Vocabulary } from './vocabulary.ts';

function stackOf(file = 'stack.yaml'): ResolvedStack {
  return stackFrom(readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8'), file);
}

const real = vocabularyOf(stackOf());

/** `erp-prod = host/erp-prod`, `odoo-dev = service/odoo@development`; words and retired names say so. */
function shown(vocabulary: Vocabulary, text: string): readonly string[] {
  return vocabulary
    .mentionsIn(text)
    .map(({ start, end, subject, environment, strength, retired }) => {
      const place = environment === undefined ? '' : `@${environment}`;
      const marks = [strength === 'word' ? ' (word)' : '', retired ? ' (retired)' : ''].join('');
      return `${text.slice(start, end)} = ${subjectKey(subject)}${place}${marks}`;
    });
}

test.each([
  ['The glaze cools overnight.', false],
  ['The glaze cools; then on odoo-erp-prod, at 178.128.112.214.', true],
  ['my-odoo-erp-prodigy', false],
  // A letter that grows when it is made small hides nothing of the rest of a page.
  ['\u0130znik\n\nThe kiln is odoo-erp-prod.', true],
])('whether a text may name something: %s', (text, expected) => {
  expect(real.mayName(text)).toBe(expected);
});

test('what names something may name something', () => {
  const pieces = fc.constantFrom(
    'odoo',
    '-',
    'erp',
    'prod',
    '.',
    ' ',
    '/',
    '178.128.112.214',
    '\u0130',
    '@',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (some) => {
      const text = some.join('');
      const isNamed = real.mentionsIn(text).length > 0;
      expect(real.mayName(text)).toBe(isNamed || text.includes('\u0130'));
    }),
  );
});

describe('names in a sentence', () => {
  test.each<readonly [string, readonly string[]]>([
    ['runs on odoo-erp-prod', ['odoo-erp-prod = host/erp-prod']],
    ['at 178.128.112.214.', ['178.128.112.214 = host/erp-prod']],
    ['the OCR droplet', ['OCR droplet = host/ocr']],
    ['the production server', ['production server = host/erp-prod']],
    ['the staging host', ['staging host = host/erp-prod']],
    ['odoo-recovery takes over', ['odoo-recovery = host/erp-prod']],
    ['The ERP is here', ['The ERP = service/odoo']],
    ['Odoo Community Edition', ['Odoo Community Edition = service/odoo']],
    ["Odoo's workers", ['Odoo = service/odoo']],
    ['docker logs odoo-prod', ['odoo-prod = service/odoo@production']],
    ['`odoo-staging`', ['odoo-staging = service/odoo@staging']],
    ['n8n-prod:5678', ['n8n-prod = service/n8n@production']],
    ['image n8nio/n8n', ['n8nio/n8n = service/n8n']],
    ['odoo:18.0', ['odoo:18.0 = service/odoo']],
    ['the OCR service', ['OCR service = service/ocr']],
    ['PaddleOCR', ['PaddleOCR = service/ocr']],
    ['Apache Superset', ['Apache Superset = service/superset']],
    [
      'reverse proxy',
      ['reverse proxy = edge/erp-prod', 'reverse proxy = edge/localhost@development'],
    ],
    ['nginx-prod', ['nginx-prod = edge/erp-prod']],
    ['managed cluster', ['managed cluster = server/managed']],
    ['PostgreSQL', ['PostgreSQL = server/local@development', 'PostgreSQL = server/managed']],
    ['db-dev', ['db-dev = server/local@development']],
    ['postgres:16-alpine', ['postgres:16-alpine = server/local']],
    ['database odoo_staging', ['database odoo_staging = database/managed/odoo-staging@staging']],
    ['the n8n database', ['n8n database = database/managed/n8n@production']],
    ['role superset', ['role superset = database/managed/superset@production']],
    [
      'erp.insightpulseai.net',
      [
        'erp.insightpulseai.net = service/odoo@production',
        'erp.insightpulseai.net = environment/production@production',
        'erp.insightpulseai.net = record/erp.insightpulseai.net',
        'erp.insightpulseai.net = certificate/erp.insightpulseai.net',
      ],
    ],
    ['www.insightpulseai.net', ['www.insightpulseai.net = record/www.insightpulseai.net']],
    [
      'agent.insightpulseai.net',
      [
        'agent.insightpulseai.net = service/agent',
        'agent.insightpulseai.net = record/agent.insightpulseai.net',
      ],
    ],
    [
      '_dmarc.mg.insightpulseai.net',
      ['_dmarc.mg.insightpulseai.net = record/_dmarc.mg.insightpulseai.net'],
    ],
    [
      'the TLS certificate',
      [
        'TLS certificate = certificate/erp.insightpulseai.net@production',
        'TLS certificate = certificate/erp.staging.insightpulseai.net@staging',
      ],
    ],
    ['nightly backups', ['nightly backups = backup/production']],
    ['bucket odoo-backups', ['bucket = backup/production', 'odoo-backups = backup/production']],
    ['RTO', ['RTO = objective/stack']],
    ['fail2ban', ['fail2ban = firewall/firewall']],
    ['deploy_n8n-data', ['deploy_n8n-data = volume/deploy_n8n-data@production']],
    [
      'insightpulseai-staging',
      [
        'insightpulseai-staging = environment/staging@staging',
        'insightpulseai-staging = network/insightpulseai-staging',
      ],
    ],
    ['ODOO_DB_PASSWORD', ['ODOO_DB_PASSWORD = secret/ODOO_DB_PASSWORD']],
    ['Supabase', ['Supabase = integration/supabase']],
    ['slow-query alert', ['slow-query alert = alert/slow-query']],
    ['jgtolentino/odoo-ce', ['jgtolentino/odoo-ce = repository/jgtolentino/odoo-ce']],
    ['159.223.75.148', ['159.223.75.148 = host/erp-prod (retired)']],
    ['ipai-odoo-erp', ['ipai-odoo-erp = host/erp-prod (retired)']],
    ['nginx-prod-v2', ['nginx-prod-v2 = edge/erp-prod (retired)']],
    ['staging.insightpulseai.net', ['staging.insightpulseai.net = environment/staging (retired)']],
    ['the auth hub', ['auth hub = service/auth']],
    ['agent', ['agent = service/agent (word)', 'agent = record/agent.insightpulseai.net (word)']],
    ['redis', ['redis = service/redis (word)']],
    ['production', ['production = environment/production (word)']],
    ['web', ['web = repository/web (word)']],
  ])('%j', (text, mentions) => {
    expect(shown(real, text)).toEqual(mentions);
  });
});

test.each([
  'odoo-bin',
  'odoo.conf',
  '/opt/odoo',
  'my-odoo',
  'odoo_backup',
  'finance@insightpulseai.net',
  'x.erp.insightpulseai.net',
  'erp.insightpulseai.net.example.com',
  '178.128.112.2145',
  'odoos',
  'addons/odoo',
  'n8nish',
  'nginx.conf',
  '$odoo',
  'odoo/addons',
  'root',
  'doadmin',
  'nothing of it',
  '',
])('%j names nothing', (text) => {
  expect(shown(real, text)).toEqual([]);
});

test.each<readonly [string, readonly string[]]>([
  ['in production', ['production']],
  ['Staging and prod', ['staging', 'production']],
  ['on your laptop', ['development']],
  ['the dev database', ['development']],
  ['docker exec odoo-staging', ['staging']],
  ['product, devices, stages', []],
])('environments of %j are %j', (text, environments) => {
  expect(real.environmentsIn(text).map(({ environment }) => environment)).toEqual(environments);
});

test.each<readonly [Parameters<Vocabulary['implied']>[0], string | undefined, string | undefined]>([
  ['stack', undefined, 'insightpulseai'],
  ['firewall', undefined, 'firewall'],
  ['edge', undefined, 'erp-prod'],
  ['edge', 'development', 'localhost'],
  ['server', undefined, 'managed'],
  ['server', 'development', 'local'],
  ['backup', undefined, 'production'],
  ['zone', 'production', 'insightpulseai.net'],
  ['host', 'staging', 'erp-prod'],
  ['host', 'production', undefined],
  ['host', undefined, undefined],
  ['service', 'staging', 'odoo'],
  ['service', undefined, undefined],
  ['certificate', 'staging', 'erp.staging.insightpulseai.net'],
  ['certificate', undefined, undefined],
])('a %s that nobody names, in %s, is %s', (kind, environment, id) => {
  expect(real.implied(kind, environment)?.id).toBe(id);
});

describe('other stacks', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['examples/minimal/stack.yaml', 'PostgreSQL', ['PostgreSQL = server/main']],
    ['examples/minimal/stack.yaml', 'Odoo on nginx', ['Odoo = service/odoo', 'nginx = edge/main']],
    [
      'examples/blue-green/stack.yaml',
      'odoo-production-green',
      ['odoo-production-green = service/odoo@production'],
    ],
    [
      'examples/editions/stack.yaml',
      'odoo-marketing-prod',
      ['odoo-marketing-prod = service/marketing@production'],
    ],
    [
      'examples/editions/stack.yaml',
      'Odoo',
      ['Odoo = service/accounting', 'Odoo = service/core', 'Odoo = service/marketing'],
    ],
  ])('%s: %j', (file, text, mentions) => {
    expect(shown(vocabularyOf(stackOf(file)), text)).toEqual(mentions);
  });
});

/** Every name that a stack writes itself; a name of no letters and digits is none. */
function ownNames(stack: ResolvedStack): readonly string[] {
  return [
    ...stack.hosts.flatMap(({ id, hostname, address }) => [id, hostname, address ?? id]),
    ...stack.deployments.flatMap(({ workloads }) => workloads.map(({ container }) => container)),
    ...stack.deployments.flatMap(({ volumes }) => volumes.map(({ name }) => name)),
    ...stack.zones.flatMap(({ records }) => records.map(({ owner }) => owner)),
  ];
}

test.each(STACK_FILES)('every name that %s has is found, whatever stands around it', (file) => {
  const stack = stackOf(file);
  const vocabulary = vocabularyOf(stack);
  const around = fc.constantFrom(' ', '"', '`', '(', ')', ', ', ': ', '\n', '—', 'é ', '漢');
  fc.assert(
    fc.property(fc.constantFrom(...ownNames(stack)), around, around, (name, before, after) => {
      const text = `${before}${name.toUpperCase()}${after}`;
      const found = vocabulary
        .mentionsIn(text)
        .map(({ start, end }) => text.slice(start, end).toLowerCase());
      expect(found).toContain(name.toLowerCase());
    }),
  );
});

test('of any text: nothing is thrown, and what is found lies inside it, in order', () => {
  const pieces = fc.constantFrom(
    'odoo',
    'erp-prod',
    '-',
    '.',
    ' ',
    'İ',
    '@',
    '//',
    'PostgreSQL',
    'production',
    '1',
    '_dmarc.',
    'insightpulseai.net',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const list of [real.mentionsIn(text), real.environmentsIn(text)]) {
          let from = 0;
          for (const { start, end } of list) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            from = start;
          }
        }
      },
    ),
  );
});
