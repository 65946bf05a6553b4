import { generateKeyPairSync } from 'node:crypto';
import type { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import type { Zone } from '@stackwright/schema';
import { answered, checkZone, joinText, promised, startBind } from '@stackwright/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileStack } from './fixtures/hostile.ts';
import { SERIAL, stackOf, zoneText } from './fixtures/render.ts';

const ROOT = new URL('../../../../../', import.meta.url);

const stacks = {
  'the stack of this repository': readFileSync(new URL('stack.yaml', ROOT), 'utf8'),
  'the bookshop': readFileSync(new URL('fixtures/bookshop/stack.yaml', import.meta.url), 'utf8'),
  'a hostile zone': hostileStack(dkimKey()),
};

describe.each(Object.entries(stacks))('%s', (_, text) => {
  const { zones } = stackOf(text);

  it.each(zones)('named-checkzone accepts $name without a warning', (zone) => {
    expect(checkZone(zone.name, zoneText(zone))).toEqual({ accepted: true, said: '' });
  });

  it('BIND answers every record as it is declared', async () => {
    await withBind(zones, async (resolver) => {
      for (const zone of zones) {
        const asked = promised(zone);
        const answers = await Promise.all(
          asked.map(async (one) => ({ ...one, answers: await answered(resolver, one) })),
        );
        expect(answers).toEqual(asked);
        expect(await resolver.resolveSoa(zone.name)).toEqual({
          nsname: zone.soa.primary,
          hostmaster: zone.soa.contact,
          serial: SERIAL,
          refresh: zone.soa.refresh,
          retry: zone.soa.retry,
          expire: zone.soa.expire,
          minttl: zone.soa.minimum,
        });
      }
    });
  });
});

describe('TXT', () => {
  it('of any text comes back from BIND as it was', async () => {
    const texts = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 300 }) },
        { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
        { weight: 2, arbitrary: signs(1_000) },
        { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS, '', ' ', '\0', '\n', '\r\n; x') },
      ),
      { minLength: 200, maxLength: 200 },
    );
    // One load of many records: a run is a server.
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const zone = zoneOf(all);
        expect(checkZone(zone.name, zoneText(zone)).said).toBe('');
        await withBind([zone], async (resolver) => {
          const answers: string[] = [];
          // One at a time: hundreds at once overflow the socket and are asked again after a timeout.
          for (const n of all.keys()) {
            const [strings = []] = await resolver.resolveTxt(`t${n}.example.com`);
            answers.push(joinText(strings));
          }
          expect(answers).toEqual(all);
        });
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('is split at 255 bytes and nowhere else', async () => {
    const lengths = [0, 1, 254, 255, 256, 510, 511, 4_000];
    const zone = zoneOf(lengths.map((length) => 'x'.repeat(length)));
    await withBind([zone], async (resolver) => {
      const answers = await Promise.all(
        lengths.map((_, n) => resolver.resolveTxt(`t${n}.example.com`)),
      );
      expect(answers.map(([strings = []]) => strings.map((each) => each.length))).toEqual(
        lengths.map((length) => [
          ...Array.from({ length: Math.max(0, Math.ceil(length / 255) - 1) }, () => 255),
          length % 255 === 0 && length > 0 ? 255 : length % 255,
        ]),
      );
    });
  });
});

/** As long as those in use: 2048 bits. */
function dkimKey(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}

/** Text of the signs that mean something in a master file, in any order. */
function signs(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(
      fc.constantFrom('"', '\\', ';', '(', ')', '$', '@', ' ', '\n', '\t', '0', '255', 'é', '🥐'),
      {
        maxLength,
      },
    )
    .map((parts) => parts.join(''));
}

function zoneOf(texts: readonly string[]): Zone {
  const path = ['zones', 'example.com'];
  const common = { ttl: 60, proxied: false, path };
  return {
    name: 'example.com',
    path,
    provider: undefined,
    ttl: 60,
    soa: {
      primary: 'ns.example.net',
      contact: 'hostmaster.example.com',
      refresh: 1,
      retry: 1,
      expire: 1,
      minimum: 1,
      serialFloor: 1,
    },
    records: [
      { ...common, owner: 'example.com', data: { type: 'NS', target: 'ns.example.net' } },
      ...texts.map((text, n) => ({
        ...common,
        owner: `t${n}.example.com`,
        data: { type: 'TXT' as const, text },
      })),
    ],
  };
}

async function withBind(
  zones: readonly Zone[],
  use: (resolver: Resolver) => Promise<void>,
): Promise<void> {
  const lab = await startBind(zones.map((zone) => ({ name: zone.name, text: zoneText(zone) })));
  try {
    await use(lab.resolver);
  } finally {
    await lab.stop();
  }
}
