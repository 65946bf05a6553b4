import { programPath, readCompose as askCompose } from '@stackwright/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interpolate } from './interpolation.ts';
import { readCompose } from './read-compose.ts';

const VARIABLES = { SET: 'set', EMPTY: '' };

const address = fc.constantFrom('', '127.0.0.1:', '[::1]:', '0.0.0.0:');
const port = fc
  .tuple(
    address,
    fc.option(fc.integer({ min: 1, max: 65_535 })),
    fc.integer({ min: 1, max: 65_535 }),
    fc.constantFrom('', '/udp', '/tcp'),
  )
  .map(([ip, published, target, protocol]) => {
    const left = published === null ? (ip === '' ? '' : `${ip}:`) : `${ip}${published}:`;
    return `${left}${target}${protocol}`;
  });
const mount = fc
  .tuple(
    fc.constantFrom('', './a:', '/b/c:', 'data:', '../x:'),
    fc.constantFrom('/d', '/e/f'),
    fc.constantFrom('', ':ro', ':rw', ':ro,z'),
  )
  .map(([source, target, mode]) => (source === '' ? target : source + target + mode));
const text = fc
  .array(
    fc.constantFrom(
      'a',
      ':',
      '$$',
      '${SET}',
      '$SET',
      '${EMPTY:-d}',
      '${NONE-e}',
      '${NONE:-${SET}}',
      '${SET:+f}',
      '${EMPTY-g}',
      '-',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const sample = <T>(arbitrary: fc.Arbitrary<T>): readonly T[] =>
  fc.sample(arbitrary, { numRuns: 60, seed: 11 });

/** One service for each value, so that one run of Compose judges all. */
function file(key: string, values: readonly string[]): string {
  const services = values.map(
    (value, at) => `  s${at}:\n    image: x\n    ${key}: [${JSON.stringify(value)}]`,
  );
  return `services:\n${services.join('\n')}\nvolumes:\n  data: {}\n`;
}

interface AskedService {
  readonly ports?: readonly {
    host_ip?: string;
    published?: string;
    target: number;
    protocol: string;
  }[];
  readonly volumes?: readonly {
    type: string;
    source?: string;
    target: string;
    read_only?: boolean;
  }[];
}

describe('Docker Compose', () => {
  test('is here', () => {
    expect(programPath('docker-compose')).not.toBe('');
  });

  test('reads ports as we do', () => {
    const written = file('ports', sample(port));
    const { model, said } = askCompose(written);
    const [document] = readCompose({ file: 'compose.yaml', text: written }).documents;
    for (const { name, ports } of document?.services ?? []) {
      const [ours] = ports;
      const [theirs] = (model?.services[name] as AskedService | undefined)?.ports ?? [];
      expect(
        {
          ip: ours?.hostIp,
          published: ours?.published,
          target: ours?.target,
          protocol: ours?.protocol,
        },
        said,
      ).toEqual({
        ip: theirs?.host_ip,
        published: theirs?.published,
        target: String(theirs?.target),
        protocol: theirs?.protocol,
      });
    }
  });

  test('reads volumes as we do', () => {
    const written = file('volumes', sample(mount));
    const { model, said } = askCompose(written);
    const [document] = readCompose({ file: 'compose.yaml', text: written }).documents;
    for (const { name, volumes } of document?.services ?? []) {
      const [ours] = volumes;
      const [theirs] = (model?.services[name] as AskedService | undefined)?.volumes ?? [];
      expect([ours?.type, ours?.target, ours?.readOnly], said).toEqual([
        theirs?.type,
        theirs?.target,
        theirs?.read_only ?? false,
      ]);
      expect(ours?.source === undefined).toBe(theirs?.source === undefined);
    }
  });

  test('fills variables in as we do', () => {
    const texts = sample(text);
    const written = `services:\n  web:\n    image: x\n    environment:\n${texts
      .map((value, at) => `      V${at}: ${JSON.stringify(value)}`)
      .join('\n')}\n`;
    const { model } = askCompose(written, { environment: VARIABLES });
    const theirs = model?.services['web']?.['environment'] as Readonly<Record<string, string>>;
    const known = texts.filter((value) => interpolate(value, VARIABLES) !== undefined);
    // A name such as SETa is set nowhere: Compose makes it empty, we do not know it.
    expect(known.length).toBeGreaterThan(40);
    for (const [at, value] of texts.entries()) {
      if (!known.includes(value)) continue;
      // The lab undoes Compose's escaping of dollars once, which leaves ours as they are.
      expect(interpolate(value, VARIABLES), value).toBe(theirs[`V${at}`]);
    }
  });

  test.each(['a$1', '${', '${A', '${A!b}', '$', '${}', 'a$$b', '${A:-b}', '${A:-${B:-c}}', '$A-$'])(
    'accepts %s when we do',
    (value) => {
      const written = `services:\n  web:\n    image: x\n    command: [${JSON.stringify(value)}]\n`;
      const { problems } = readCompose({ file: 'compose.yaml', text: written });
      expect(askCompose(written).accepted).toBe(problems.length === 0);
    },
  );

  test('gives merged services the values that we give them', () => {
    const written = `x-a: &a { user: odoo, restart: always }
x-b: &b { user: root, container_name: b }
services:
  web: { <<: [*a, *b], image: x, restart: "no" }
  cron: { <<: *b, image: y }
`;
    const { model } = askCompose(written);
    const [document] = readCompose({ file: 'compose.yaml', text: written }).documents;
    for (const { name, user, restart, containerName } of document?.services ?? []) {
      const theirs = model?.services[name];
      expect([user?.value, restart?.value, containerName?.value]).toEqual([
        theirs?.['user'],
        theirs?.['restart'],
        theirs?.['container_name'],
      ]);
    }
  });
});
