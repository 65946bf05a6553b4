import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '@stackwright/testkit';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { ZoneRecord } from './model.ts';
import { absoluteName, characterString, zoneSeconds } from './names.ts';
import { readZone } from './read-zone.ts';

const LENIENT = ['-k', '-m', '-M', '-S', '-n', '-r', '-T'].flatMap((flag) => [flag, 'ignore']);

const folder = mkdtempSync(join(tmpdir(), 'zone-grammar-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The zone as BIND holds it: one line for each record, or undefined when it refuses the file. */
function dump(text: string): { readonly lines?: readonly string[]; readonly said: string } {
  const file = join(folder, 'zone');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(
    programPath('named-compilezone'),
    ['-i', 'none', ...LENIENT, '-s', 'full', '-o', join(folder, 'dump'), 'example.com', file],
    { encoding: 'utf8' },
  );
  if (status !== 0) return { said: stderr + stdout };
  const dumped = readFileSync(join(folder, 'dump'), 'utf8');
  return { said: stdout + stderr, lines: dumped.split('\n').filter((line) => line !== '') };
}

/** A line of the dump and a record of ours, in one form. */
function fromDump(line: string): readonly unknown[] {
  const words = line.match(/"(?:\\.|[^"\\])*"|\S+/g) ?? [];
  const [owner = '', ttl = '', , type = '', ...data] = words;
  const texts = data.map((word) =>
    type === 'TXT' || type === 'CAA' ? characterString(word) : word.toLowerCase(),
  );
  return [absoluteName(owner, '.'), Number(ttl), type, ...texts];
}

function fromOurs({ owner, ttl, type, fields }: ZoneRecord): readonly unknown[] {
  const texts = fields.map(({ name, text }, at) => {
    if (name !== undefined) return name;
    return type === 'SOA' && at > 1 ? String(zoneSeconds(text)) : text;
  });
  return [owner, ttl, type, ...texts];
}

function sameSet(one: ZoneRecord, other: ZoneRecord): boolean {
  return one.owner === other.owner && one.type === other.type;
}

const label = fc.constantFrom('www', 'ERP', 'a-b', 'x\\.y', '_dmarc', 'c\\100', '*');
const name = fc.oneof(
  label,
  fc.tuple(label, label).map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('@', 'example.com.', 'mail.example.com.', 'odoo'),
);
const target = fc.oneof(name, fc.constantFrom('mxa.mailgun.org', 'mxa.mailgun.org.'));
const string = fc.constantFrom(
  '"v=spf1 include:x -all"',
  'bare',
  '"a;b"',
  '"q\\"r"',
  'e\\;f',
  '"\\065"',
  '"()"',
);
const gap = fc.constantFrom(' ', '\t', '  ', ' ( ', ' (\n  ', ' ( ; note\n');
const data = fc.oneof(
  fc.constantFrom(
    'A 192.0.2.1',
    'A 192.0.2.2',
    'AAAA 2001:db8::1',
    'CAA 0 issue "letsencrypt.org"',
  ),
  fc.tuple(fc.integer({ min: 0, max: 99 }), target).map(([n, host]) => `MX ${n} ${host}`),
  target.map((host) => `NS ${host}`),
  fc.array(string, { minLength: 1, maxLength: 3 }).map((texts) => `TXT ${texts.join(' ')}`),
  target.map((host) => `SRV 1 2 443 ${host}`),
);
const ttl = fc.constantFrom('', '300 ', '1h ', '1d2h ');
const line = fc
  .tuple(
    fc.oneof(name, fc.constant('')),
    ttl,
    fc.constantFrom('', 'IN ', 'in '),
    fc.boolean(),
    data,
    gap,
  )
  .map(([owner, time, kind, swap, rdata, between]) => {
    const [type = '', ...rest] = rdata.split(' ');
    const closes = between.includes('(') ? ' )' : '';
    return `${owner} ${swap ? kind + time : time + kind}${type}${between}${rest.join(' ')}${closes} ; end`;
  });
const entry = fc.oneof(
  { weight: 6, arbitrary: line },
  {
    weight: 1,
    arbitrary: fc.constantFrom('$ORIGIN example.com.', '$ORIGIN sub', '$TTL 2h', '; comment', ''),
  },
);

const HEAD = '@ 1h IN SOA ns1 admin ( 1 1d 2h 4w\n 300 )\n@ 1h IN NS ns.example.org.\n';

test('BIND holds the records that we hold', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(entry, { maxLength: 8 }), (withTtl, lines) => {
      const text = `${withTtl ? '$TTL 600\n' : ''}${HEAD}${lines.join('\n')}\n`;
      const { records, problems } = readZone({ file: 'zone', text }, 'example.com');
      const { lines: theirs, said } = dump(text);
      expect(problems, said).toEqual([]);
      // What BIND refuses here is about records (two SOAs, bad owners), not about their syntax.
      if (theirs === undefined) {
        expect(said).not.toMatch(/syntax|unexpected|unbalanced|unknown/);
        return;
      }
      accepted += 1;
      // Names outside the zone are ignored. A set with two times to live gets one of them, and hands
      // it on to the records behind it: then times are not compared.
      const inside = records.filter(({ owner }) => `.${owner}`.endsWith('.example.com.'));
      const mixed = inside.some((one) =>
        inside.some((other) => sameSet(one, other) && one.ttl !== other.ttl),
      );
      const shape = (line: readonly unknown[]): string =>
        JSON.stringify(mixed ? line.toSpliced(1, 1) : line);
      const ours = inside.map((one) => shape(fromOurs(one)));
      expect(new Set(theirs.map((one) => shape(fromDump(one)))), text).toEqual(new Set(ours));
    }),
    { numRuns: 150, seed: 13 },
  );
  expect(accepted).toBeGreaterThan(100);
});

test('BIND refuses a file of which we say that its syntax is wrong', () => {
  const valid = `$TTL 600\n${HEAD}www IN A 192.0.2.1\ntxt TXT "a b" (\n "c" )\nmx MX 10 www\n`;
  const edit = fc.tuple(
    fc.nat(valid.length - 1),
    fc.constantFrom('', '"', '(', ')', '\n', ';', ' '),
    fc.nat(1),
  );
  let refused = 0;
  fc.assert(
    fc.property(edit, ([at, put, drop]) => {
      const text = valid.slice(0, at) + put + valid.slice(at + drop);
      const { problems } = readZone({ file: 'zone', text }, 'example.com');
      if (problems.length === 0) return;
      refused += 1;
      expect(dump(text).lines, `${problems[0]?.what}\n${text}`).toBeUndefined();
    }),
    { numRuns: 150, seed: 17 },
  );
  expect(refused).toBeGreaterThan(15);
});
