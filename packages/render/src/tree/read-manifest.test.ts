import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { formatManifest } from './manifest.ts';
import { MANIFEST_LIMIT, readManifest } from './read-manifest.ts';
import { complaints, FILE, MANIFEST, SHA, tampered, TEXT } from './testing/manifest-text.ts';

test('is written in one way, and read back', () => {
  expect(formatManifest(MANIFEST)).toBe(TEXT);

  const read = readManifest(TEXT, FILE);

  expect(read.ok && read.value.manifest).toEqual(MANIFEST);
  expect(read.ok && read.value.spans.get('erp-prod/backup.sh')?.start).toEqual({
    line: 14,
    column: 15,
    offset: TEXT.indexOf('"erp-prod/backup.sh"'),
  });
});

const PATH = '"dns/zones/example.com"';

describe('a tampered manifest is refused at the exact place', () => {
  test.each<readonly [string, string, string, string]>([
    [
      'one path twice',
      PATH,
      '"erp-prod/backup.sh"',
      '"erp-prod/backup.sh" is listed twice (14:15-14:35)',
    ],
    [
      'paths that differ in case',
      PATH,
      '"ERP-prod/backup.sh"',
      '"ERP-prod/backup.sh" and "erp-prod/backup.sh" differ only in case (14:15-14:35)',
    ],
    [
      'a file that is a folder',
      PATH,
      '"erp-prod"',
      '"erp-prod" is a file, and "erp-prod/backup.sh" needs it to be a folder (14:15-14:35)',
    ],
    [
      'another version',
      '"version": 1',
      '"version": 2',
      'the manifest has a version that this Stackwright does not know (it knows 1) (2:14-2:15)',
    ],
    [
      'a version in quotes',
      '"version": 1',
      '"version": "1"',
      'the manifest has a version that this Stackwright does not know (it knows 1) (2:14-2:17)',
    ],
    ['no version', '"version": 1,', '', 'the manifest lacks "version" (1:1-30:2)'],
    [
      'an unknown key',
      '"version": 1',
      '"version": 1, "also": 0',
      'the manifest has an unknown key (2:17-2:23)',
    ],
    [
      'a prototype',
      '"version": 1',
      '"version": 1, "__proto__": {}',
      'the manifest has an unknown key (2:17-2:28)',
    ],
    [
      'a key twice',
      '"version": 1',
      '"version": 1, "version": 1',
      'the manifest is not JSON: this key is written twice (2:17-2:26)',
    ],
    ['a bad hash', `"${SHA}"`, '"abc"', '"sha256" must be 64 lower-case hex digits (8:17-8:22)'],
    ['a bad mode', '"0755"', '"4755"', '"mode" must be "0644" or "0755" (16:15-16:21)'],
    ['a mode as a number', '"0644"', '420', '"mode" must be "0644" or "0755" (7:15-7:18)'],
    ['a bad renderer', '"bind"', '"Bind 9"', '"renderer" must be the id of a renderer (6:19-6:27)'],
    [
      'a source that is no text',
      '"backups.nightly"',
      'null',
      'a source must be a string (19:9-19:13)',
    ],
    [
      'an unknown key of an artefact',
      '"renderer": "backup"',
      '"renderer": "backup", "x": 1',
      'an artefact has an unknown key (15:29-15:32)',
    ],
    [
      'a serial of 0',
      '"serial": 7',
      '"serial": 0',
      '"serial" must be a whole number from 1 to 4294967295 (26:17-26:18)',
    ],
    [
      'a serial of 2^32',
      '"serial": 7',
      '"serial": 4294967296',
      '"serial" must be a whole number from 1 to 4294967295 (26:17-26:27)',
    ],
    [
      'a broken serial',
      '"serial": 7',
      '"serial": 7.5',
      '"serial" must be a whole number from 1 to 4294967295 (26:17-26:20)',
    ],
    [
      'a serial in quotes',
      '"serial": 7',
      '"serial": "7"',
      '"serial" must be a number (26:17-26:20)',
    ],
    [
      'a zone that is no name',
      '"example.com": {',
      '"a b": {',
      '"a b" is not a zone name (25:5-25:10)',
    ],
    [
      'a comment',
      '"version": 1',
      '// x',
      'the manifest is not JSON: a key in double quotes is expected here (2:3-2:4)',
    ],
    [
      'text behind the end',
      '\n}\n',
      '\n} x',
      'the manifest is not JSON: text follows the end of the JSON value (30:3-30:4)',
    ],
    [
      'an open string',
      TEXT.slice(40),
      '"',
      'the manifest is not JSON: this string is not closed (4:6-4:7)',
    ],
  ])('%s', (_, piece, by, complaint) => {
    expect(complaints(tampered(piece, by)).join('\n')).toContain(complaint);
    expect(readManifest(tampered(piece, by), FILE).ok).toBe(false);
  });

  test.each([
    ['', 'the manifest is not JSON: a JSON value is expected here (1:1-1:1)'],
    ['[]', 'the manifest must be an object (1:1-1:3)'],
    ['null', 'the manifest must be an object (1:1-1:5)'],
    ['{"version":1,"artefacts":{},"zones":{}}', '"artefacts" must be a list (1:26-1:28)'],
    ['{"version":1,"artefacts":[],"zones":[]}', '"zones" must be an object (1:37-1:39)'],
    ['{"version":1,"artefacts":[3],"zones":{}}', 'an artefact must be an object (1:27-1:28)'],
    ['{"version', 'the manifest is not JSON: this string is not closed (1:2-1:3)'],
    ['['.repeat(100_000), 'the manifest is not JSON: nested deeper than 32 levels (1:34-1:35)'],
    ['"'.padEnd(2_000_000, 'x'), 'the manifest is not JSON: this string is not closed (1:1-1:2)'],
    [
      ' '.repeat(MANIFEST_LIMIT + 1),
      `the manifest is larger than ${MANIFEST_LIMIT} characters (1:1-1:1)`,
    ],
  ])('%#', (text, complaint) => {
    expect(complaints(text)).toEqual([complaint]);
  });

  test('a flood of bad entries ends after 20 findings', () => {
    const text = `{"version":1,"artefacts":[${'1,'.repeat(999)}1],"zones":{}}`;

    expect(complaints(text)).toHaveLength(20);
  });
});

test('never throws, and what it takes is what it would write', () => {
  const cut = fc.tuple(fc.nat(TEXT.length), fc.nat(30), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(cut, ([at, length, by]) => {
      const read = readManifest(TEXT.slice(0, at) + by + TEXT.slice(at + length), FILE);

      if (!read.ok) return;
      const again = readManifest(formatManifest(read.value.manifest), FILE);
      expect(again.ok && again.value.manifest.zones).toEqual(read.value.manifest.zones);
    }),
    { numRuns: 2000 },
  );
});
