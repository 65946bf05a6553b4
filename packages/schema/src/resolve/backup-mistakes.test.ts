import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'backups that keep nothing',
    [['keep: { daily: 7d }', 'keep: {}']],
    ['32:17 "keep" missing-retention: The backups of `production` keep nothing.'],
  ],
  [
    'files in tiers that are not kept',
    [['keep: { daily: 7d }', 'keep: { daily: 7d }, filestore: [weekly]']],
    [
      '32:49 "[weekly]" missing-retention: Odoo\'s files are to be kept weekly, but `keep` has none of these.',
    ],
  ],
  [
    's3 without keys',
    [['keep: { daily: 7d }', 'offsite: { kind: s3, provider: aws }']],
    [
      '32:17 "offsite" missing-key: An off-site copy of kind `s3` needs `bucket`.',
      '32:17 "offsite" missing-key: An off-site copy of kind `s3` needs `endpoint`.',
      '32:17 "offsite" missing-key: An off-site copy of kind `s3` needs `region`.',
    ],
  ],
  [
    's3 whose endpoint is known',
    [['keep: { daily: 7d }', 'offsite: { kind: s3, bucket: books }']],
    ['32:17 "offsite" missing-key: An off-site copy of kind `s3` needs `region`.'],
  ],
  [
    'sftp without keys',
    [['keep: { daily: 7d }', 'offsite: { kind: sftp }']],
    [
      '32:17 "offsite" missing-key: An off-site copy of kind `sftp` needs `directory`.',
      '32:17 "offsite" missing-key: An off-site copy of kind `sftp` needs `host`.',
      '32:17 "offsite" missing-key: An off-site copy of kind `sftp` needs `key-file`.',
      '32:17 "offsite" missing-key: An off-site copy of kind `sftp` needs `user`.',
    ],
  ],
  [
    'webdav without keys',
    [['keep: { daily: 7d }', 'offsite: { kind: webdav }']],
    ['32:17 "offsite" missing-key: An off-site copy of kind `webdav` needs `url`.'],
  ],
  [
    'a directory without keys',
    [['keep: { daily: 7d }', 'offsite: { kind: directory }']],
    ['32:17 "offsite" missing-key: An off-site copy of kind `directory` needs `directory`.'],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
