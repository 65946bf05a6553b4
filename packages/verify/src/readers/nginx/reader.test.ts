import { describeWith } from '@stackwright/testkit';
import { describe, expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { compareVersions } from '../../version.ts';
import { reader } from './reader.ts';

const SITE = 'harbour/edge/nginx/conf.d/lamp.conf';
const found = await findPrograms('nginx');

/** A site that needs everything a host has and this machine lacks. */
const LAMP = [
  'upstream lamp { server lamp:8069; keepalive 4; }',
  'server {',
  '  listen 203.0.113.7:443 ssl;',
  '  listen [2001:db8::7]:443 ssl;',
  '  server_name lamp.example.com;',
  '  ssl_certificate /etc/letsencrypt/live/lamp/fullchain.pem;',
  '  ssl_certificate_key /etc/letsencrypt/live/lamp/privkey.pem;',
  '  ssl_trusted_certificate /etc/letsencrypt/live/lamp/chain.pem;',
  '  ssl_dhparam /etc/letsencrypt/ssl-dhparams.pem;',
  '  ssl_stapling on;',
  '  ssl_stapling_verify on;',
  '  access_log /var/log/nginx/lamp.log;',
  '  location / { proxy_pass http://lamp; }',
  '  location /tide { proxy_pass http://tide:8088/; }',
  '  location /beacon { resolver 127.0.0.11; set $beacon "beacon:80"; proxy_pass http://$beacon; }',
  '  location ~ "^/pier/\\d{1,3}$" { root /var/www/${host}; }',
  '}',
] as const;

const MAIN = [
  'user www-data;',
  'pid /run/nginx.pid;',
  'error_log /var/log/nginx/error.log warn;',
  'events { worker_connections 64; }',
  'http {',
  '  include mime.types;',
  '  proxy_cache_path /var/cache/nginx/lamp keys_zone=lamp:1m;',
  '  include /etc/nginx/conf.d/*.conf;',
  '}',
] as const;

describeWith('nginx', found, 'nginx', (_, all) => {
  it('accepts a site with every version, under the nginx.conf of Debian', async () => {
    const readings = await readWith(reader, [artefact(SITE, ...LAMP)]);

    expect(readings.map(({ outcome, program, message }) => [program, outcome, message])).toEqual(
      all
        .map(({ version }) => `nginx ${version}`)
        .toSorted()
        .map((name) => [name, 'accepted', '']),
    );
  });

  it('accepts a whole tree, and says nothing of files that nginx did not read', async () => {
    const tree = [
      artefact('harbour/edge/nginx/nginx.conf', ...MAIN),
      artefact(SITE, ...LAMP),
      artefact('harbour/edge/nginx/snippets/forgotten.conf', 'this is no configuration'),
    ];

    const outcomes = new Set(await outcomesOf(reader, tree));

    expect(outcomes).toEqual(
      new Set([
        'harbour/edge/nginx/nginx.conf accepted',
        `${SITE} accepted`,
        'harbour/edge/nginx/snippets/forgotten.conf:- unknown: Nothing includes this file, so nginx has not read it.',
      ]),
    );
  });

  it.each([
    ['an unknown directive', ['server {', '  listen 80;', '  lamp on;', '}'], 3, '"lamp"'],
    ['a missing semicolon', ['server {', '  listen 80', '}'], 3, 'unexpected "}"'],
    ['a value that nginx does not know', ['server { gzip maybe; }'], 1, 'invalid value "maybe"'],
    ['an include of nothing', ['include snippets/tide.conf;'], 1, 'snippets/tide.conf'],
    [
      'a zone that nobody made',
      ['server { limit_req zone=tide; }'],
      1,
      'zero size shared memory zone',
    ],
    [
      'a warning',
      ['server { listen 80; server_name lamp; }', 'server { listen 80; server_name lamp; }'],
      1,
      'conflicting server name "lamp" on 0.0.0.0:80',
    ],
    [
      'a double default',
      ['server { listen 443 default_server; }', 'server { listen 443 default_server; }'],
      2,
      'duplicate default server',
    ],
  ])('rejects %s, at its place', async (__, lines, line, message) => {
    const readings = await readWith(reader, [artefact(SITE, ...lines)]);

    for (const reading of readings) {
      expect(reading).toMatchObject({ outcome: 'rejected', line });
      expect(reading.message).toContain(message);
      expect(reading.message).not.toContain('stackwright-verify');
    }
    expect(readings).toHaveLength(all.length);
  });

  it('knows nothing of the files behind the one where nginx stopped', async () => {
    const tree = [
      artefact('harbour/edge/nginx/conf.d/a.conf', 'lamp on;'),
      artefact('harbour/edge/nginx/conf.d/b.conf', 'server { listen 80; }'),
    ];

    const readings = await readWith(reader, tree);

    expect(new Set(readings.map((each) => `${each.artefact.at(-6)} ${each.outcome}`))).toEqual(
      new Set(['a rejected', 'b unknown']),
    );
  });

  it('keeps hosts apart', async () => {
    const other = artefact('quay/edge/nginx/conf.d/lamp.conf', 'lamp on;');

    const outcomes = await outcomesOf(reader, [artefact(SITE, ...LAMP), other]);

    expect(outcomes).toContain(`${SITE} accepted`);
  });

  it('asks only the versions that a file asks for', async () => {
    const suited = all.filter(({ version }) => compareVersions(version, '1.25.1') >= 0);
    const site = artefact(SITE, '# requires nginx >= 1.25.1', 'server { http2 on; }');

    const readings = await readWith(reader, [site]);

    const expected = suited.map(({ version }) => [`nginx ${version}`, 'accepted']);
    const seen = readings.map(({ program, outcome }) => [program, outcome]);
    if (suited.length > 0) expect(seen.toSorted()).toEqual(expected.toSorted());
    else expect(new Set(seen.map(([, outcome]) => outcome))).toEqual(new Set(['unknown']));
  });

  it('leaves out the versions that a file is too old for', async () => {
    const older = all.filter(({ version }) => compareVersions(version, '1.25.1') < 0);
    const site = artefact(SITE, '# requires nginx >= 1.19.4, < 1.25.1', 'server { listen 8080; }');

    const readings = await readWith(reader, [site]);

    const expected =
      older.length > 0 ? older.map(({ version }) => `nginx ${version} accepted`) : [];
    const seen = readings.map(({ program, outcome }) => `${program} ${outcome}`);
    if (older.length > 0) expect(seen).toEqual(expected);
    else expect(new Set(readings.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
  });

  it('is unknown where no version is new enough', async () => {
    const site = artefact(SITE, '# requires nginx >= 99.0.0', 'server { tide on; }');

    const readings = await readWith(reader, [site]);

    expect(new Set(readings.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
  });
});

describe('nginx, without the program', () => {
  it('is unknown', async () => {
    const [reading] = await readWith(reader, [artefact(SITE, ...LAMP)], { search: bareMachine });

    expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
    expect(reading?.message).toContain('nginx-light');
  });
});

it.each([
  ['harbour/edge/nginx/nginx.conf', true],
  ['edge/nginx/snippets/tls', true],
  ['harbour/edge/nginx/html/tide.html', false],
  ['harbour/edge/README.md', false],
])('reads %s: %s', (path, expected) => {
  expect(reader.reads(artefact(path))).toBe(expected);
});
