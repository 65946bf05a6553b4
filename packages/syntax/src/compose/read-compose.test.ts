import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCompose } from './read-compose.ts';
import type { ComposeService } from './model.ts';

const read = (text: string) => readCompose({ file: 'compose.yaml', text });

/** The only service of a file with these lines. */
function service(...lines: readonly string[]): ComposeService {
  const text = ['services:', '  web:', ...lines.map((line) => `    ${line}`)].join('\n');
  const found = read(text).documents[0]?.services[0];
  if (found === undefined) throw new Error('no service was read');
  return found;
}

test.each([
  ['8069', { target: '8069' }],
  ['"8069:8069"', { published: '8069', target: '8069' }],
  [
    '127.0.0.1:80:8069/udp',
    { hostIp: '127.0.0.1', published: '80', target: '8069', protocol: 'udp' },
  ],
  ['"[::1]:80:8069"', { hostIp: '::1', published: '80' }],
  ['"::1:80:8069"', { hostIp: '::1', published: '80' }],
  ['127.0.0.1::8069', { hostIp: '127.0.0.1', target: '8069' }],
  ['"3000-3005:3000-3005"', { published: '3000-3005', target: '3000-3005' }],
  ['"${PORT:-8080}:80"', { published: '${PORT:-8080}', target: '80' }],
  ['"${BIND:-127.0.0.1:80}:80/tcp"', { published: '${BIND:-127.0.0.1:80}', target: '80' }],
  ['{ target: 80, published: "8080", host_ip: 127.0.0.1 }', { hostIp: '127.0.0.1', target: '80' }],
])('port %s', (text, expected) => {
  const [port] = service('ports:', `  - ${text}`).ports;
  expect(port).toMatchObject({ protocol: 'tcp', ...expected });
  expect(Object.values(port ?? {})).not.toContain(undefined);
  expect(port?.path).toEqual(['services', 'web', 'ports', 0]);
});

test.each([
  ['./odoo.conf:/etc/odoo/odoo.conf:ro', { type: 'bind', source: './odoo.conf', readOnly: true }],
  ['data:/var/lib/odoo', { type: 'volume', source: 'data', target: '/var/lib/odoo' }],
  ['/var/lib/odoo', { type: 'volume', target: '/var/lib/odoo' }],
  ['~/x:/y', { type: 'bind', source: '~/x' }],
  ['"${DATA}:/y:rw,z"', { type: 'unknown', source: '${DATA}', target: '/y', readOnly: false }],
  ['"${DATA:-./data}:/y"', { type: 'unknown', source: '${DATA:-./data}', target: '/y' }],
  ['{ type: tmpfs, target: /tmp }', { type: 'tmpfs', target: '/tmp' }],
  [
    '{ type: bind, source: ., target: /a, bind: { create_host_path: false } }',
    { createHostPath: false },
  ],
])('volume %s', (text, expected) => {
  expect(service('volumes:', `  - ${text}`).volumes).toMatchObject([expected]);
});

test.each([
  ['depends_on: [db]', [{ service: 'db', condition: 'service_started' }]],
  [
    'depends_on: { db: { condition: service_healthy } }',
    [{ service: 'db', condition: 'service_healthy' }],
  ],
])('%s', (text, expected) => {
  expect(service(text).dependsOn).toMatchObject(expected);
});

test.each([
  [
    'environment: [A=1=2, B, C=]',
    [{ name: 'A', value: '1=2' }, { name: 'B' }, { name: 'C', value: '' }],
  ],
  [
    'environment: { A: 1, B: , C: "" }',
    [{ name: 'A', value: '1' }, { name: 'B' }, { name: 'C', value: '' }],
  ],
])('%s', (text, expected) => {
  const found = service(text).environment;
  expect(
    found.map(({ name, ...rest }) => ('value' in rest ? { name, value: rest.value } : { name })),
  ).toEqual(expected);
});

test.each([
  ['env_file: .env', [{ file: '.env', required: true }]],
  ['env_file: [a, { path: b, required: false }]', [{ file: 'a' }, { file: 'b', required: false }]],
])('%s', (text, expected) => {
  expect(service(text).envFiles).toMatchObject(expected);
});

test.each([
  [
    'healthcheck: { test: curl -f x }',
    { disabled: false, test: { form: 'shell', words: ['curl -f x'] } },
  ],
  ['healthcheck: { test: [CMD, pg_isready] }', { test: { form: 'exec', words: ['pg_isready'] } }],
  ['healthcheck: { test: [CMD-SHELL, "a || b"] }', { test: { form: 'shell', words: ['a || b'] } }],
  ['healthcheck: { test: [NONE] }', { disabled: true }],
  [
    'healthcheck: { disable: true, retries: 3, interval: 10s }',
    { disabled: true, retries: { value: 3 } },
  ],
])('%s', (text, expected) => {
  expect(service(text).healthcheck).toMatchObject(expected);
});

test('parts that come from an anchor are shown where they are written', () => {
  const text = 'x-a: &a\n  image: odoo:18\nservices:\n  web:\n    <<: *a\n    mem_limit: 2g\n';
  const [document] = read(text).documents;
  const [web] = document?.services ?? [];
  expect(web).toMatchObject({ image: { value: 'odoo:18' }, memoryLimit: { value: '2g' } });
  expect(document?.locate(web?.image?.path ?? []).span?.start).toMatchObject({
    line: 2,
    column: 10,
  });
});

test('variables have exact spans, in quotes too; a wrong dollar is told', () => {
  const text = 'services:\n  db:\n    image: "postgres:${TAG:?}"\n    command: echo ${1}\n';
  const { documents, problems } = read(text);
  expect(documents[0]?.interpolations).toMatchObject([
    { name: 'TAG', operator: ':?', path: ['services', 'db', 'image'] },
  ]);
  const { span } = documents[0]?.interpolations[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe('${TAG:?}');
  expect(problems).toMatchObject([
    { kind: 'bad-interpolation', span: { start: { line: 4, column: 19 } } },
  ]);
});

test('whatever the values are, nothing throws and every path can be shown', () => {
  const scalar = fc.constantFrom(
    'a',
    '1',
    'null',
    'true',
    '"x:y"',
    '$A',
    '{}',
    '[]',
    '[[a]]',
    '{ a: b }',
  );
  const key = fc.constantFrom(
    'ports',
    'volumes',
    'depends_on',
    'environment',
    'env_file',
    'healthcheck',
    'command',
    'deploy',
    'image',
  );
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .tuple(fc.constantFrom('test', 'target', 'path', 'x'), scalar)
      .map(([k, v]) => `{ ${k}: ${v} }`),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (pairs) => {
      const { ports, volumes, environment, envFiles, dependsOn } = service(
        'x-a: 1',
        ...pairs.map(([name, text]) => `${name}: ${text}`),
      );
      for (const { path } of [...ports, ...volumes, ...environment, ...envFiles, ...dependsOn]) {
        expect(path.slice(0, 2)).toEqual(['services', 'web']);
      }
    }),
    { numRuns: 1000 },
  );
});
