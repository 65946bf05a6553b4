import { describe, expect, test } from 'vitest';
import { parseFile } from './parse-file.ts';
import { isParsed } from '../subject.ts';
import type { FileKind } from '../subject.ts';

function parsed<K extends FileKind>(kind: K, file: string, text: string) {
  const result = parseFile({ kind, file, text });
  if (!isParsed(result)) throw new Error(JSON.stringify(result.mistakes));
  return result;
}

describe('what a parser refuses is a mistake with a place', () => {
  test.each([
    ['compose', 'services: [\n'],
    ['nginx', 'server {\n'],
    ['odoo-conf', 'workers = 2\n'],
    ['odoo-conf', '[options]\na = 1\nA = 2\n'],
    ['crontab', '0 25 * * * true\n'],
    ['zone', '@ 300 IN A (\n'],
    ['shell', 'if true\n'],
    ['dockerfile', 'FORM scratch\n'],
  ] as const)('%s %j', (kind, text) => {
    const result = parseFile({ kind, file: 'f', text });
    expect(result).toMatchObject({
      mistakes: expect.arrayContaining([expect.objectContaining({ span: expect.anything() })]),
    });
  });
});

describe('paths of a model have places', () => {
  test.each([
    ['compose', 'services:\n  web: { image: shop }\n', ['services', 'web', 'image'], '2:17'],
    ['compose', 'a: 1\n---\nb: 2\n', ['b'], '3:4'],
    ['nginx', 'events {}\nhttp {\n  server {}\n}\n', ['http', 0, 'server', 0], '3:3'],
    ['zone', '$ORIGIN example.com.\n@ 300 IN A 192.0.2.1\n', ['records', 0], '2:1'],
    ['shell', 'cd /opt\ngit pull\n', ['commands', 1], '2:1'],
    ['dockerfile', 'FROM a\nRUN b\n', ['instructions', 1], '2:1'],
    ['crontab', 'A=1\n0 2 * * * true\n', ['jobs', 0], '2:1'],
  ] as const)('%s %j %j', (kind, text, path, place) => {
    const file = parseFile({ kind, file: 'f', text });
    const start = isParsed(file) ? file.locate?.(path).span?.start : undefined;
    expect(`${start?.line}:${start?.column}`).toBe(place);
  });
});

test.each([
  ['crontab', '0 2 * * * /opt/backup.sh\n', 'user'],
  ['crontab', '0 2 * * * root /opt/backup.sh\n', 'system'],
  ['job.cron', '@daily root /opt/backup.sh\n', 'system'],
  ['job.cron', '0 2 * * * bash /opt/backup.sh\n', 'user'],
  ['etc/cron.d/job', '0 2 * * * deploy /opt/backup.sh\n', 'system'],
])('%s with %j is a crontab of the %s', (file, text, kind) => {
  expect(parsed('crontab', file, text)).toMatchObject({ model: { kind } });
});

test('a zone file has the origin that its name tells', () => {
  expect(parsed('zone', 'zones/example.com.zone', '@ 300 IN A 192.0.2.1\n')).toMatchObject({
    model: { records: [{ owner: 'example.com.' }] },
  });
});
