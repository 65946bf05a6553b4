/**
 * A stack that uses every kind of thing there is, as data: each kind of off-site copy has an environment,
 * each client of a health check a service, and every text field that can reach a file has a place.
 */
export const EVERYTHING = {
  stack: 'bookshop',
  version: 1,
  owner: { mail: 'ops@example.com' },
  hosts: {
    shelf: { address: '192.0.2.20', vcpus: 16, memory: '64g', provider: {}, directories: {} },
    desk: { local: true, vcpus: 4, memory: '16g' },
  },
  edges: { shelf: { 'rate-limits': { login: { rate: 5 } } }, desk: {} },
  environments: {
    production: {
      host: 'shelf',
      odoo: { domain: 'shop', aliases: ['store'], database: 'shop', 'rate-limit': 'login' },
      headers: {},
    },
    staging: { host: 'shelf', odoo: { domain: 'staging', database: 'staging' } },
    rehearsal: {
      host: 'shelf',
      kind: 'staging',
      odoo: { domain: 'rehearsal', database: 'rehearsal', slots: { active: 'green' } },
    },
    development: { host: 'desk', odoo: { domain: 'localhost', database: 'play' } },
  },
  odoo: {
    series: '18.0',
    addons: {
      own: ['addons/bookshop'],
      oca: { repositories: { web: { commit: '0123456789abcdef0123456789abcdef01234567' } } },
    },
    defaults: { settings: {}, environment: {}, command: [] },
  },
  services: {
    reader: {
      image: 'reader',
      port: 8080,
      domain: 'reader',
      database: 'reader',
      environment: {},
      health: { path: '/health', client: 'curl' },
    },
    press: { image: 'press', port: 8081, health: { path: '/health', client: 'wget' } },
    index: { image: 'index', port: 8082, health: { path: '/health', client: 'python3' } },
    lamp: { image: 'lamp', port: 8083, health: { path: '/health', client: 'node' } },
    queue: { image: 'queue', health: { command: ['queue', 'ping'] } },
    soon: { state: 'placeholder', domain: 'soon' },
  },
  databases: {
    books: {
      kind: 'managed',
      version: 16,
      host: 'db.example.net',
      tls: 'verify-full',
      'ca-file': '/etc/ssl/books.crt',
      databases: { shop: {}, staging: {}, rehearsal: {}, reader: {} },
    },
    drawer: {
      version: 16,
      environments: ['development'],
      settings: {},
      databases: { play: {} },
    },
  },
  zones: {
    'example.com': { nameservers: ['ns1.example.net'], records: [{ name: 'text', txt: 'text' }] },
  },
  sites: { apex: { host: 'shelf', domain: '@', root: '/srv/www' } },
  backups: {
    production: {
      keep: { daily: '7d' },
      offsite: {
        kind: 's3',
        provider: 'minio',
        endpoint: 'https://s3.example.net',
        bucket: 'books',
        region: 'eu',
      },
      drill: {},
      'mail-to': 'ops@example.com',
    },
    staging: {
      keep: { daily: '7d' },
      offsite: {
        kind: 'sftp',
        host: 'sftp.example.net',
        user: 'backup',
        directory: '/srv/sftp',
        'key-file': '/root/key',
      },
    },
    rehearsal: {
      keep: { weekly: '4w' },
      filestore: ['weekly'],
      offsite: {
        kind: 'webdav',
        url: 'https://dav.example.net/',
        user: 'backup',
        password: 'DAV_PASSWORD',
      },
    },
    development: { keep: { daily: '1d' }, offsite: { kind: 'directory', directory: '/srv/disk' } },
  },
  secrets: { SHOP_DB_PASSWORD: {}, DAV_PASSWORD: {} },
} as const;
