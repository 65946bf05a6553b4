import { expect, test } from 'vitest';
import { bookshopWith, mistakesOf } from './testing/bookshop.ts';
import type { Edit } from './testing/bookshop.ts';

test.each<[name: string, edits: readonly Edit[], findings: readonly string[]]>([
  [
    'a size that is no whole number of bytes',
    [['memory: 8g', 'memory: 7.3g']],
    ['4:41 "7.3g" invalid-size: `7.3g` is not a whole number of bytes that can be counted.'],
  ],
  [
    'a size that nobody can count',
    [['memory: 8g', 'memory: 99999999999t']],
    [
      '4:41 "99999999999t" invalid-size: `99999999999t` is not a whole number of bytes that can be counted.',
    ],
  ],
  [
    'a text that cannot be written',
    [
      ['version: 1\n', 'version: 1\ntitle: "half \\ud83d"\n'],
      ['image: reader,', 'image: reader, command: ["\\0"],'],
    ],
    [
      '3:8 "\\"half \\\\ud83d\\"" unwritable-text: `title` has a character that no file can hold.',
      '19:38 "\\"\\\\0\\"" unwritable-text: `services.reader.command[0]` has a character that no file can hold.',
    ],
  ],
  [
    'an option that Odoo does not know',
    [['odoo: { domain: shop,', 'odoo: { settings: { wrokers: 2 }, domain: shop,']],
    ['11:25 "wrokers" invalid-odoo-option: Odoo 18.0 has no option wrokers Did you mean workers?'],
  ],
  [
    'an option with a bad value',
    [['odoo: { domain: shop,', 'odoo: { settings: { log_level: loud }, domain: shop,']],
    [
      '11:36 "loud" invalid-odoo-option: log_level is not one of info, debug_rpc, warn, test, critical, runbot, debug_sql, error, debug, debug_rpc_answer, notset',
    ],
  ],
  [
    'an option of every environment with a bad value',
    [
      [
        'odoo: { series: "18.0" }',
        'odoo: { series: "18.0", defaults: { settings: { log_level: loud } } }',
      ],
    ],
    [
      '16:60 "loud" invalid-odoo-option: log_level is not one of info, debug_rpc, warn, test, critical, runbot, debug_sql, error, debug, debug_rpc_answer, notset',
    ],
  ],
  [
    'an option that a key decides',
    [['odoo: { domain: shop,', 'odoo: { settings: { http_port: 9000 }, domain: shop,']],
    ['11:25 "http_port" decided-option: `http_port` is decided by http-port.'],
  ],
  [
    'a secret in an option',
    [['odoo: { domain: shop,', 'odoo: { settings: { admin_passwd: hunter }, domain: shop,']],
    [
      '11:25 "admin_passwd" secret-in-stack: `admin_passwd` is a secret, and this file must not hold one.',
    ],
  ],
])('%s', (_, edits, findings) => {
  expect(mistakesOf(bookshopWith(...edits))).toEqual(findings);
});
