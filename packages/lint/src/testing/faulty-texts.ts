import fc from 'fast-check';

/** A text with mistakes that can be repaired, and its name. */
export interface FaultyText {
  readonly file: string;
  readonly text: string;
}

/** Lines that may each be left out, and may each have a comment above or, where that is allowed, behind. */
function lines(
  parts: readonly string[],
  { sign = '#', indent = '', trailing = true } = {},
): fc.Arbitrary<string> {
  const note = fc.constantFrom('none', 'none', 'above', 'behind');
  return fc.tuple(...parts.map(() => fc.tuple(fc.boolean(), note))).map((choices) =>
    parts
      .flatMap((part, at) => {
        const [isThere, kind] = choices[at] ?? [true, 'none'];
        if (!isThere) return [];
        const [first = '', ...rest] = part.split('\n');
        const behind = kind === 'behind' && trailing ? ` ${sign} behind ${at}` : '';
        const above = kind === 'above' ? [`${indent}${sign} above ${at}`] : [];
        return [...above, `${indent}${first}${behind}`, ...rest.map((line) => indent + line)];
      })
      .map((line) => `${line}\n`)
      .join(''),
  );
}

/** How a file may end its lines, and itself. */
function ended(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(text, fc.boolean(), fc.boolean()).map(([whole, carries, ends]) => {
    const cut = ends ? whole : whole.replace(/\n+$/, '');
    return carries ? cut.replaceAll('\n', '\r\n') : cut;
  });
}

const WEB = [
  'restart: always',
  'ports:\n  - "8069:8069"\n  - 0.0.0.0:8072:8072',
  'environment:\n  DB_PASSWORD: ${DB_PASSWORD}\n  ADMIN_TOKEN: "$ADMIN_TOKEN"',
  'depends_on:\n- db\n- cache',
  'volumes:\n  - ./odoo.conf:/etc/odoo/odoo.conf:ro\n  - web-data:/var/lib/odoo',
  'logging: *log',
];
const DB = [
  "restart: 'unless-stopped'",
  'ports: ["5432:5432", { target: 5432, published: "5433" }]',
  'healthcheck: { test: pg_isready }',
  'security_opt:\n  - apparmor=db',
  'logging:\n  driver: json-file',
];
const CACHE = [
  'cache: { image: "redis:8", init: true, depends_on: [db] }',
  'cache:\n  <<: *common\n  image: redis:8\n  ports:\n    - target: 6379\n      published: 6379\n      host_ip: ""',
  'cache:\n    image: redis:8\n    restart: always # four columns\n    depends_on:\n        db:\n            condition: service_started',
  'cache: { image: redis:8 }',
];

/** A compose file in block and flow style, with anchors, aliases and a merge key. */
const compose: fc.Arbitrary<string> = ended(
  fc
    .tuple(
      fc.constantFrom('', '# a shop\n', '---\n'),
      fc.constantFrom('', "version: '3'\n", 'version: "3.8" # for the old one\n'),
      lines(WEB, { indent: '    ' }),
      lines(DB, { indent: '    ' }),
      fc.constantFrom(...CACHE),
      fc.constantFrom('', '\n# the end\n', 'volumes: { web-data: {} }\n'),
    )
    .map(
      ([head, version, web, db, cache, foot]) =>
        `${head}${version}x-log: &log { driver: json-file } # shared\nx-common: &common { restart: always }\nservices:\n  # the shop itself\n  web:\n    image: odoo:18.0\n${web}  db:\n    image: postgres:17\n${db}  ${cache.replaceAll('\n', '\n  ')}\n${foot}`,
    ),
);

const OPTIONS = [
  'workers = 2',
  'longpolling_port\t=\t8072',
  'xmlrpc_port: 8069',
  'list_db = no',
  'proxy_mode = y',
  'limit_time_real = 120\n',
];

const SERVER = [
  'server_name erp.example.com;',
  'listen 443 ssl http2;',
  '\tlisten\t[::]:443 ssl\thttp2;',
  'add_header X-XSS-Protection "1; mode=block";',
  'add_header X-Frame-Options SAMEORIGIN;',
  'proxy_set_header Host $host;',
  'location / {\n\tproxy_set_header X-Real-IP $remote_addr;\n\tproxy_pass http://127.0.0.1:8069;\n}',
];

const SECRETS = [
  'secrets: { ODOO_DB_PASSWORD: {}, POSTGRES_PASSWORD: {} }',
  'secrets: { OLD_SHOP_TOKEN: {}, ODOO_DB_PASSWORD: {}, POSTGRES_PASSWORD: {} }',
  'secrets:\n  ODOO_DB_PASSWORD: {}\n  # of the last shop\n  OLD_SHOP_TOKEN: {}\n\n  POSTGRES_PASSWORD: {}',
  'secrets:\n  ODOO_DB_PASSWORD: {}\n  POSTGRES_PASSWORD: {}\n  OLD_SHOP_TOKEN: {} # why?\n# the end',
];

const RETIRED = [
  '',
  'retired:\n  - { was: host name, value: shop.example.org, instead: shop.example.com }\n',
  'retired: [{ was: host name, value: shop.example.org, instead: shop.example.com }, { was: name, value: old.example.org }]\n',
];

/** A stack whose host may have a retired name, and whose secrets may not all be used. */
const stack: fc.Arbitrary<string> = ended(
  fc
    .tuple(
      fc.constantFrom('"shop.example.org"', "'shop.example.org' # its name", 'shop.example.net'),
      fc.constantFrom(...SECRETS),
      fc.constantFrom(...RETIRED),
    )
    .map(
      ([name, secrets, retired]) =>
        `# a shop\nstack: shop\nversion: 1\nhosts:\n  main:\n    address: 192.0.2.10\n    hostname: ${name}\n    ssh: { user: deploy }\nenvironments:\n  production: { host: main, odoo: { database: odoo, users: 5 } }\nodoo: { series: "18.0" }\ndatabases:\n  main: { version: 16, databases: { odoo: {} } }\n${secrets}\n${retired}`,
    ),
);

/** Files of every syntax that rules repair. */
export const faultyText: fc.Arbitrary<FaultyText> = fc.oneof(
  compose.map((text) => ({ file: 'compose.yaml', text })),
  stack.map((text) => ({ file: 'stack.yaml', text })),
  ended(lines(OPTIONS, { sign: ';', trailing: false })).map((text) => ({
    file: 'odoo.conf',
    text: `[options]\n${text}`,
  })),
  ended(lines(SERVER, { indent: '    ' }).map((body) => `server {\n${body}}\n`)).map((text) => ({
    file: 'nginx.conf',
    text,
  })),
);
