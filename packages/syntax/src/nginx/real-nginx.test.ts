import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPrograms } from '@stackwright/verify';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readNginx } from './read-nginx.ts';

const programs = await findPrograms('nginx');

/** What nginx calls a mistake of the grammar; all else it says is about directives. */
const GRAMMAR = /unexpected|too long parameter|is not terminated by|has no opening/;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-grammar-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function configuration(http: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  return `pid ${folder}/pid;\nerror_log stderr;\nevents { }\nhttp {\naccess_log off; ${temporary}\n${http}\n}\n`;
}

function ask(program: (typeof programs)[number], text: string): { ok: boolean; said: string } {
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(program.path, ['-t', '-q', '-p', folder, '-c', file], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', ...program.env },
  });
  return { ok: status === 0, said: stderr };
}

const word = fc.constantFrom(
  'a',
  'text/html',
  '$host',
  '${a}',
  '${a',
  '"b c"',
  "'d'",
  '"',
  "'",
  '\\',
  '\\"',
  'x}',
  ')',
  '"q\\"r"',
  '#c',
  'é',
);
const gap = fc.constantFrom(' ', '\n', '\t', '\r\n', '', ' #\n');
const ending = fc.constantFrom(';', ';', ';', '\n', '{', '}', '');
const line = fc
  .tuple(fc.array(fc.tuple(word, gap), { maxLength: 4 }), ending)
  .map(([words, end]) => words.flat().join('') + end);
const body = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));

describe.skipIf(programs.length === 0).each(programs)('nginx $version', (program) => {
  test('accepts and refuses what we do, where no directive has a say', () => {
    // `types` takes any words, so that only the grammar can be wrong: except in blocks below it.
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(body, (inside) => {
        const text = configuration(`types {\n${inside}\n}`);
        const { directives, problems } = readNginx({ file: 'nginx.conf', text });
        const http = directives.find(({ name }) => name === 'http')?.block ?? [];
        const types = http.at(-1);
        const flat =
          types?.name === 'types' &&
          types.block?.every(({ block }) => block === undefined) === true;
        const { ok, said } = ask(program, text);
        if (problems.length > 0) {
          expect(ok, `${inside}\n${problems[0]?.what}`).toBe(false);
          refused += 1;
        } else if (flat && http.length === 7) {
          expect(ok, `${inside}\n${said}`).toBe(true);
          accepted += 1;
        }
      }),
      { numRuns: 500, seed: 3 },
    );
    // The test is of worth only when it saw both.
    expect(accepted).toBeGreaterThan(40);
    expect(refused).toBeGreaterThan(40);
  });

  test('says of a valid file with one character more or less what we say', () => {
    const valid = `upstream odoo { server 127.0.0.1:8069; }
map $http_upgrade $connection { default upgrade; '' close; }
server {
  listen 127.0.0.1:8080; # plain
  server_name erp.example.com "www.example.com";
  location ~ "^/[a-z]{2}/static" { add_header Cache-Control "public; max-age=1"; }
  location / { proxy_set_header Host $host; proxy_pass http://odoo; }
}`;
    const edit = fc.tuple(
      fc.nat(valid.length - 1),
      fc.constantFrom('', '"', "'", ';', '{', '}', '#', '\\', '\n', '$'),
      fc.nat(1),
    );
    fc.assert(
      fc.property(edit, ([at, put, drop]) => {
        const changed = valid.slice(0, at) + put + valid.slice(at + drop);
        const text = configuration(changed);
        const { problems } = readNginx({ file: 'nginx.conf', text });
        const { ok, said } = ask(program, text);
        if (problems.length > 0) expect(ok, changed).toBe(false);
        // A directive that lost its block is a matter of directives, not of words.
        else if (!/has no opening|is not terminated/.test(said)) {
          expect(said.split('\n')[0] ?? '', changed).not.toMatch(GRAMMAR);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  test('holds the words that we hold', () => {
    const raw = fc
      .array(fc.constantFrom('a', 'B', '$x', '${y}', '\\"', '\\t', '\\n', '\\\\', '\\.', "\\'"), {
        minLength: 1,
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    const quoted = fc.tuple(raw, fc.constantFrom('', '"', "'")).map(([text, q]) => q + text + q);
    fc.assert(
      fc.property(quoted, (text) => {
        const { directives, problems } = readNginx({ file: 'a.conf', text: `${text};` });
        expect(problems).toEqual([]);
        const { said } = ask(program, configuration(`${text};`));
        expect(said).toContain(`unknown directive "${directives[0]?.name}"`);
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});
