import { maskSecrets } from '@stackwright/scan';
import type { Location, Report, ReportedFinding, ReporterOptions } from '@stackwright/core';

const STACK = `\
stack: bakery
hosts:
  oven:
    address: 192.0.2.10
    firewall:
      allow: [22, 443]
backups:
  - what: orders
    keep: 3 days
# Öffnungszeiten 🥐
slogan: 'Brot & "Brötchen" <täglich>'
`;

const COMPOSE = `\
services:
  till:
    ports:
      - '8069:8069'
`;

const UNICODE_FILE = 'läden/Café 🥐 #1.conf';

/** What the formats give a meaning to, and what XML and terminals cannot carry. */
export const HOSTILE =
  ']]> <b>&amp;"</b> | ` [x](y) {0} @baker %0A ::error::x\r\n\u0000\u001b[31m\u202e\ud800\uffff';

const sources: ReporterOptions['sources'] = new Map(
  Object.entries({ 'stack.yaml': STACK, 'compose.yaml': COMPOSE }).map(([file, text]) => [
    file,
    maskSecrets(text, file),
  ]),
);

/** What the sample is drawn with. */
export const sampleOptions: ReporterOptions = { sources, color: false, width: 80 };

/** The first occurrence of a piece of text in a file of the sample. */
function at(file: string, piece: string): Location {
  const text = sources.get(file) ?? '';
  const offset = text.indexOf(piece);
  const position = (to: number) => {
    const before = text.slice(0, to).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: to };
  };
  return { file, span: { start: position(offset), end: position(offset + piece.length) } };
}

const DEFAULTS = {
  severity: 'error',
  why: 'Docker opens published ports past the firewall.',
  fix: 'Bind it to `127.0.0.1`, or allow 8069 in `hosts.oven.firewall`.',
  related: [],
  url: 'https://example.com/rules/no-port-past-firewall',
  fixes: [],
  suppression: undefined,
} as const;

const findings: readonly ReportedFinding[] = [
  {
    ...DEFAULTS,
    rule: 'no-port-past-firewall',
    what: 'Port 8069 is published, but the firewall of `oven` does not allow it.',
    at: { ...at('compose.yaml', "'8069:8069'"), path: ['services', 'till', 'ports', 0] },
    related: [
      { message: 'the firewall allows 22 and 443', at: at('stack.yaml', '[22, 443]') },
      { message: 'the host', at: { file: 'inventory.ini' } },
    ],
    fingerprint: 'a1a1a1',
    fixes: [
      {
        description: 'Bind the port to `127.0.0.1`',
        safety: 'safe',
        edits: [
          {
            file: 'compose.yaml',
            span: at('compose.yaml', "'8069:8069'").span ?? never(),
            text: "'127.0.0.1:8069:8069'",
          },
        ],
      },
    ],
  },
  {
    ...DEFAULTS,
    rule: 'require-retention',
    severity: 'warning',
    what: 'The backup of orders is kept for 3 days, and the objective is 14.',
    why: 'A fault that is found after a weekend has no backup.',
    fix: 'Keep 14 days.',
    at: at('stack.yaml', '- what: orders\n    keep: 3 days'),
    url: 'https://example.com/rules/require-retention',
    fingerprint: 'b2b2b2',
    fixes: [
      {
        description: 'Keep 14 days',
        safety: 'unsafe',
        edits: [
          { file: 'stack.yaml', span: at('stack.yaml', '3 days').span ?? never(), text: '14 days' },
        ],
      },
      {
        description: 'Remove the backup',
        safety: 'unsafe',
        edits: [
          {
            file: 'stack.yaml',
            span: at('stack.yaml', '- what: orders\n    keep: 3 days').span ?? never(),
            text: '',
          },
        ],
      },
    ],
  },
  {
    ...DEFAULTS,
    rule: 'valid-slogan',
    severity: 'info',
    what: 'Der Spruch `Brot & "Brötchen" <täglich>` 🥐 ist 日本 unbekannt.',
    why: 'Ünïcode.',
    fix: 'None.',
    at: at('stack.yaml', `'Brot & "Brötchen" <täglich>'`),
    related: [{ message: 'siehe 🥐', at: { file: UNICODE_FILE } }],
    url: 'https://example.com/rules/valid-slogan',
    fingerprint: 'c3c3c3',
  },
  {
    ...DEFAULTS,
    rule: 'unreadable-file',
    what: 'The file cannot be read: permission denied.',
    why: 'What cannot be read cannot be checked.',
    fix: 'Let the user read it.',
    at: { file: UNICODE_FILE },
    url: undefined,
    fingerprint: 'd4d4d4',
  },
  {
    ...DEFAULTS,
    rule: `hostile-${HOSTILE}`,
    what: HOSTILE,
    why: HOSTILE,
    fix: HOSTILE,
    at: { file: `hostile/${HOSTILE}` },
    related: [{ message: HOSTILE, at: { ...at('stack.yaml', 'oven'), file: HOSTILE } }],
    url: `javascript:${HOSTILE}`,
    fingerprint: HOSTILE,
    fixes: [
      {
        description: HOSTILE,
        safety: 'safe',
        edits: [{ file: HOSTILE, span: at('stack.yaml', 'oven').span ?? never(), text: HOSTILE }],
      },
    ],
  },
  {
    ...DEFAULTS,
    rule: 'no-port-past-firewall',
    what: 'Port 22 is open to the world.',
    at: at('stack.yaml', '22'),
    fingerprint: 'e5e5e5',
    suppression: { kind: 'inline', reason: 'the baker works from home', until: '2030-01-31' },
  },
  {
    ...DEFAULTS,
    rule: 'require-retention',
    severity: 'warning',
    what: 'The backup has no second place.',
    at: at('stack.yaml', 'orders'),
    url: 'https://example.com/rules/require-retention',
    fingerprint: 'f6f6f6',
    suppression: { kind: 'baseline', reason: HOSTILE, until: undefined },
  },
];

/** Each thing that a format can stumble over, once. */
export const sampleReport: Report = {
  version: '0.1.0',
  command: 'lint',
  findings,
  rules: [
    rule('no-port-past-firewall', 'error', 'A published port is one that the firewall allows.'),
    rule('require-retention', 'warning', 'Backups are kept as long as the objective says.'),
    rule('unique-bread', 'error', 'No bread has two names.'),
    rule('valid-slogan', 'info', HOSTILE),
  ],
  coverage: {
    files: ['clean.yaml', 'compose.yaml', 'stack.yaml'],
    rules: 4,
    idleRules: 2,
    scanned: 0,
    values: 212,
    skipped: [
      { what: 'edge/nginx.conf', why: 'it is larger than 1 MiB' },
      { what: HOSTILE, why: HOSTILE },
    ],
  },
};

/** A run that found nothing. */
export const cleanReport: Report = {
  ...sampleReport,
  findings: [],
  coverage: { ...sampleReport.coverage, skipped: [] },
};

/** A run that looked at nothing. */
export const emptyReport: Report = {
  ...cleanReport,
  rules: [],
  coverage: { files: [], rules: 0, idleRules: 0, scanned: 0, values: 0, skipped: [] },
};

function rule(id: string, severity: ReportedFinding['severity'], summary: string) {
  return { id, severity, summary, url: `https://example.com/rules/${id}` };
}

function never(): never {
  throw new Error('the sample names a piece of text that its file does not have');
}
