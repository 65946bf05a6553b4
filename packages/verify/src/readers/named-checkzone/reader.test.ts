import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const HEAD = [
  '$ORIGIN example.com.',
  '$TTL 3600',
  '@ IN SOA ns1.example.com. keeper.example.com. ( 1 3600 600 604800 300 )',
  '@ IN NS ns1.example.com.',
  'ns1 IN A 192.0.2.1',
] as const;

function zone(...lines: readonly string[]) {
  return artefact('dns/example.com.zone', ...HEAD, ...lines);
}

describeWith('named-checkzone', await findPrograms('named-checkzone'), 'named-checkzone', () => {
  it('accepts a zone, named by its file', async () => {
    const records = zone('erp IN A 192.0.2.7', '@ IN MX 10 mx.example.net.');

    expect(await outcomesOf(reader, [records])).toEqual(['dns/example.com.zone accepted']);
  });

  it.each([
    ['a bad address', 'erp IN A 192.0.2.700', 'bad dotted quad'],
    ['a CNAME beside another record', 'ns1 IN CNAME quay', 'CNAME and other data'],
    ['an MX without an address', '@ IN MX 10 mx', 'has no address records'],
    ['an MX that is a CNAME', '@ IN MX 10 mx\nmx IN CNAME ns1', 'is a CNAME'],
    ['an NS without an address', 'sub IN NS ns.sub', 'no REQUIRED GLUE'],
    ['a text that is too long', `@ IN TXT "${'x'.repeat(256)}"`, 'syntax error'],
  ])('rejects %s', async (_, record, message) => {
    const [reading] = await readWith(reader, [zone(record)]);

    expect(reading?.outcome).toBe('rejected');
    expect(reading?.message).toContain(message);
  });

  it('names the line', async () => {
    const [reading] = await readWith(reader, [zone('erp IN A 192.0.2.700')]);

    expect(reading?.line).toBe(HEAD.length + 1);
  });

  it('rejects a zone in the file of another', async () => {
    const foreign = { ...zone(), path: 'dns/example.org.zone' };

    expect((await readWith(reader, [foreign]))[0]?.outcome).toBe('rejected');
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [zone()], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', reader: 'named-checkzone', program: '' });
});
