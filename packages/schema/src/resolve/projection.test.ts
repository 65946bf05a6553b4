import { describe, expect, test } from 'vitest';
import { bookshopWith, stackOf, workloadOf } from './testing/bookshop.ts';

const CONTAINER = ['    kind: managed\n    host: db.example.com\n    tls: require\n', ''] as const;

describe('facts of a service', () => {
  const facts =
    'environment: { DB: { from: database.url }, URL: { from: url }, AT: { join: ["<", { from: domain }, ">"] } }, domain: reader';

  test.each([
    ['an edge with TLS', [], 'https://reader.example.com/'],
    [
      'another port',
      [['shelf: { rate-limits', 'shelf: { https-port: 8443, rate-limits']],
      'https://reader.example.com:8443/',
    ],
    [
      'plain HTTP',
      [['shelf: { rate-limits', 'shelf: { tls: false, rate-limits']],
      'http://reader.example.com/',
    ],
    [
      'a local machine',
      [
        ['shelf: { address: 192.0.2.20,', 'shelf: { local: true,'],
        ['domain: reader', 'domain: localhost'],
      ],
      'http://localhost:8080/',
    ],
  ] as const)('%s', (_, edits, url) => {
    const text = bookshopWith(['domain: reader', facts]);
    const stack = stackOf(edits.reduce((one, [from, to]) => one.replace(from, to), text));
    const { environment } = workloadOf(stack, 'reader-production');
    expect(environment['URL']).toEqual([url]);
    expect(environment['AT']).toEqual([`<${url.split('/')[2]?.replace(/:\d+$/, '')}>`]);
    expect(environment['DB']).toEqual([
      'postgresql://reader:',
      { secret: 'READER_DB_PASSWORD' },
      '@db.example.com:5432/reader?sslmode=require',
    ]);
  });

  test('a server that is to be verified comes with its authority', () => {
    const stack = stackOf(
      bookshopWith(
        ['domain: reader', facts],
        ['tls: require', 'tls: verify-full\n    ca-file: /etc/ssl/db.crt'],
      ),
    );
    const { environment, mounts } = workloadOf(stack, 'reader-production');
    expect(environment['DB']?.at(-1)).toBe(
      '@db.example.com:5432/reader?sslmode=verify-full&sslrootcert=/etc/ssl/database-ca.crt',
    );
    expect(mounts).toContainEqual({
      kind: 'bind',
      source: '/etc/ssl/db.crt',
      target: '/etc/ssl/database-ca.crt',
      readOnly: true,
    });
  });
});

test('what an alias redirects to is where visitors reach the domain', () => {
  const stack = stackOf(
    bookshopWith(
      ['odoo: { domain: shop,', 'odoo: { aliases: [store], domain: shop,'],
      ['shelf: { rate-limits', 'shelf: { https-port: 8443, rate-limits'],
    ),
  );
  expect(stack.edges[0]?.vhosts.find(({ id }) => id.startsWith('store'))?.answer).toEqual({
    kind: 'redirect',
    to: 'https://shop.example.com:8443',
    status: 301,
  });
});

test.each([
  ['as it is', 'state: active', 'proxy', true],
  ['with an edge of its own host', 'edge: { host: shelf }', 'proxy', true],
  ['with a placeholder', 'edge: { state: placeholder }', 'placeholder', false],
])(
  'a service %s is on the network of the edge only when it answers there',
  (_, edge, kind, joined) => {
    const stack = stackOf(bookshopWith(['{ image: reader,', `{ ${edge}, image: reader,`]));
    expect(stack.edges[0]?.vhosts.find(({ id }) => id.startsWith('reader'))?.answer.kind).toBe(
      kind,
    );
    expect(workloadOf(stack, 'reader-production').networks.includes('edge')).toBe(joined);
  },
);

test('a placeholder with an edge elsewhere is one there', () => {
  const stack = stackOf(
    bookshopWith(
      ['edges:\n', 'edges:\n  cellar: {}\n'],
      ['{ image: reader,', '{ state: placeholder, edge: { host: cellar },'],
    ),
  );
  const [cellar, shelf] = stack.edges;
  expect(cellar?.vhosts.map(({ id, answer }) => [id, answer.kind])).toEqual([
    ['reader.example.com', 'placeholder'],
  ]);
  expect(shelf?.vhosts.map(({ id }) => id)).not.toContain('reader.example.com');
});

test('a deprecated volume is neither declared nor mounted', () => {
  const stack = stackOf(
    bookshopWith([
      '{ image: reader,',
      '{ volumes: { old: { mount: /old, class: deprecated }, new: { mount: /new } }, image: reader,',
    ]),
  );
  expect(stack.deployments[0]?.volumes.map(({ id }) => id)).toEqual(['odoo-data', 'reader-new']);
  expect(workloadOf(stack, 'reader-production').mounts.map(({ target }) => target)).toEqual([
    '/new',
  ]);
});

test('what an environment changes of a service is laid over it', () => {
  const stack = stackOf(
    bookshopWith(
      [
        '{ image: reader,',
        '{ environments: [production, staging], environment: { A: { secret: OWN }, B: own }, image: reader,',
      ],
      [
        'staging:\n',
        'staging:\n    services: { reader: { domain: reader.staging, environment: { A: theirs } } }\n',
      ],
    ),
  );
  expect(workloadOf(stack, 'reader-production').environment).toEqual({
    A: [{ secret: 'OWN' }],
    B: ['own'],
  });
  expect(workloadOf(stack, 'reader-staging').environment).toEqual({ A: ['theirs'], B: ['own'] });
});

test('an overlay has no defaults of its own: what it does not say stays as the service says it', () => {
  const stack = stackOf(
    bookshopWith(
      [
        '{ image: reader,',
        '{ environments: [production, staging], state: placeholder, image: reader,',
      ],
      ['staging:\n', 'staging:\n    services: { reader: { domain: reader.staging } }\n'],
    ),
  );
  const readers = stack.edges[0]?.vhosts.filter(({ id }) => id.startsWith('reader'));
  expect(readers?.map(({ id, answer }) => [id, answer.kind])).toEqual([
    ['reader.example.com', 'placeholder'],
    ['reader.staging.example.com', 'placeholder'],
  ]);
});

test('a container server: connections, tuning and who needs its secrets', () => {
  const stack = stackOf(
    bookshopWith(
      [CONTAINER[0], '    settings: { max_connections: 40, jit: false }\n'],
      [
        'staging:\n    host: shelf\n    neutralised: { from: production }\n    odoo: { domain: shop.staging, database: odoo_staging }',
        'staging: { host: shelf }',
      ],
    ),
  );
  expect(stack.servers[0]?.connectionLimit).toBe(37);
  const { command } = workloadOf(stack, 'db-production');
  expect(command).toEqual(expect.arrayContaining(['max_connections=40', 'jit=off']));
  expect(
    stack.deployments[0]?.secrets.map(({ name, neededBy }) => `${name}: ${neededBy.join(', ')}`),
  ).toEqual([
    'ODOO_DB_PASSWORD: backup: dump of database odoo, db-books: password of role odoo, odoo: password of role odoo',
    'ODOO_STAGING_DB_PASSWORD: db-books: password of role odoo_staging',
    'POSTGRES_PASSWORD: db-books: password of the superuser',
    'READER_DB_PASSWORD: backup: dump of database reader, db-books: password of role reader',
  ]);
});

test('names that objects have of themselves are names like any other', () => {
  const text = bookshopWith(
    ['edges:\n', 'edges:\n  constructor: {}\n'],
    ['  cellar:', '  constructor:'],
  );
  const stack = stackOf(text);
  expect(stack.edges.map(({ host }) => host.id)).toEqual(['constructor', 'shelf']);
  expect(stack.origin(['hosts', 'toString'])).toBeUndefined();
});
