import { expect, test } from 'vitest';

import { readManifest } from './read-manifest.ts';
import { complaints, FILE, tampered } from './testing/manifest-text.ts';

const PATH = '"dns/zones/example.com"';
const unsafe = (path: string, why: string) =>
  [
    `path ${path}`,
    PATH,
    path,
    `the path ${path} is not safe: ${why} (5:15-5:${15 + path.length})`,
  ] as const;

test.each<readonly [string, string, string, string]>([
  unsafe('"/etc/passwd"', 'it is absolute'),
  unsafe('"../other/odoo.conf"', 'it leaves the output folder'),
  unsafe('"erp-prod/../../x"', 'it leaves the output folder'),
  unsafe('".."', 'it leaves the output folder'),
  unsafe('"C:/windows/hosts"', 'it starts with a drive letter'),
  unsafe('"c:hosts"', 'it starts with a drive letter'),
  unsafe('""', 'it is empty'),
  unsafe('"."', 'it holds an empty or "." part'),
  unsafe('"erp-prod/./x"', 'it holds an empty or "." part'),
  unsafe('"erp-prod//x"', 'it holds an empty or "." part'),
  unsafe('"erp-prod/"', 'it holds an empty or "." part'),
  unsafe('"manifest.json"', 'it is reserved for Stackwright'),
  unsafe('"Manifest.JSON"', 'it is reserved for Stackwright'),
  unsafe('".stackwright/lock"', 'it is reserved for Stackwright'),
  unsafe('".Stackwright/journal.json"', 'it is reserved for Stackwright'),
  unsafe(`"${'x'.repeat(70)}\\\\y"`, 'it holds a backslash'),
  [
    'a NUL',
    PATH,
    '"a\\u0000b"',
    'the path "a\\u0000b" is not safe: it holds a control character (5:15-5:25)',
  ],
  [
    'a lone surrogate',
    PATH,
    '"a\\ud800"',
    'the path "a\\ud800" is not safe: it is not well-formed Unicode (5:15-5:24)',
  ],
  [
    'a direction override',
    PATH,
    '"/a\\u202eb"',
    'the path "/a\uFFFDb" is not safe: it is absolute (5:15-5:26)',
  ],
  [
    'a long name',
    PATH,
    `"${'é'.repeat(128)}"`,
    `the path "${'é'.repeat(80)}" is not safe: a part is longer than 255 bytes (5:15-5:145)`,
  ],
  [
    'a long path',
    PATH,
    `"${'x/'.repeat(300)}x"`,
    `the path "${'x/'.repeat(40)}" is not safe: it is longer than 512 characters (5:15-5:618)`,
  ],
  ['a path that is a number', PATH, '12', 'a path must be a string (5:15-5:17)'],
])('a manifest with %s is refused at the exact place', (_, piece, by, complaint) => {
  const text = tampered(piece, by);

  expect(complaints(text)).toEqual([complaint]);
  expect(readManifest(text, FILE).ok).toBe(false);
});
