import { describe, expect, test } from 'vitest';

import { formatJournal, placementsOf, readJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import { MANIFEST, SHA } from './testing/manifest-text.ts';

const FILE = 'generated/.stackwright/journal.json';

const JOURNAL: Journal = {
  before: null,
  writes: [{ path: 'erp-prod/backup.sh', before: SHA }],
  removes: [{ path: 'old.conf', before: SHA }],
  manifest: MANIFEST,
};

const TEXT = formatJournal(JOURNAL);

test('is read back as it was written', () => {
  expect(readJournal(TEXT, FILE)).toEqual({ ok: true, value: JOURNAL, findings: [] });
});

test('places the manifest last', () => {
  expect(placementsOf(JOURNAL, () => SHA)).toEqual([
    {
      path: 'erp-prod/backup.sh',
      staged: '.stackwright/stage/0',
      before: SHA,
      after: SHA,
      mode: 0o755,
    },
    {
      path: 'manifest.json',
      staged: '.stackwright/stage/manifest',
      before: null,
      after: SHA,
      mode: 0o644,
    },
  ]);
});

describe('an untrusted journal is refused', () => {
  test.each([
    [
      'a write that leaves the folder',
      '"erp-prod/backup.sh"',
      '"../x"',
      'it leaves the output folder',
    ],
    [
      'a write that the manifest lacks',
      '"erp-prod/backup.sh"',
      '".env"',
      'a write is not in the manifest',
    ],
    ['a remove that leaves the folder', '"old.conf"', '"/etc/passwd"', 'it is absolute'],
    ['a remove of the manifest', '"old.conf"', '"manifest.json"', 'it is reserved'],
    [
      'a remove that is listed',
      '"old.conf"',
      '"dns/zones/example.com"',
      'a remove is in the manifest',
    ],
    ['a path twice', '"old.conf"', '"erp-prod/backup.sh"', 'a path is changed twice'],
    [
      'a remove without a hash',
      `"old.conf",\n      "before": "${SHA}"`,
      '"old.conf", "before": null',
      'a remove must name a sha256',
    ],
    [
      'a bad hash',
      '"before": null',
      '"before": 1',
      '"before" must be 64 lower-case hex digits or null',
    ],
    ['no manifest', '"manifest"', '"manifests"', 'the journal lacks "manifest"'],
    ['a bad manifest', '"serial": 7', '"serial": -7', '"serial" must be a whole number'],
    ['another version', '"version": 1', '"version": 3', 'the journal has a version'],
    ['no JSON', TEXT.slice(30), '', 'the journal is not JSON'],
  ])('%s', (_, piece, by, complaint) => {
    expect(TEXT).toContain(piece);
    const read = readJournal(TEXT.replace(piece, by), FILE);

    expect(read.ok).toBe(false);
    expect(read.findings.map(({ what }) => what).join('\n')).toContain(complaint);
    const [finding] = read.findings;
    expect(finding?.at.span).toBeDefined();
    expect(finding?.fix).toMatch(/^delete generated\/\.stackwright, /);
  });
});
