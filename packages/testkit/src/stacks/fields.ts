import type { Path } from '@stackwright/core';

/** A place of stack.yaml that takes text, and how a text is put there. */
export interface TextField {
  readonly path: Path;
  readonly value: (text: string) => unknown;
}

const plain = (text: string): unknown => text;
const listed = (text: string): unknown => [text];
const below = (text: string): unknown => `/${text}`;

function fields(value: TextField['value'], paths: readonly string[]): TextField[] {
  return paths.map((path) => ({ path: steps(path), value }));
}

/** Keys between slashes: keys of a stack have dots. Digits are positions. */
function steps(path: string): Path {
  return path.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/**
 * Every field that takes free text and reaches a file, or could one day: prose, values of variables,
 * headers and options, arguments, directories, URLs and texts of DNS.
 */
export const TEXT_FIELDS: readonly TextField[] = [
  ...fields(plain, [
    'title',
    'owner/name',
    'hosts/shelf/description',
    'hosts/shelf/provider/name',
    'hosts/shelf/provider/region',
    'hosts/shelf/provider/size',
    'hosts/shelf/provider/id',
    'environments/production/description',
    'environments/production/branch',
    'environments/production/headers/X-Text',
    'odoo/defaults/settings/email_from',
    'odoo/defaults/settings/smtp_server',
    'odoo/defaults/settings/logfile',
    'odoo/defaults/environment/TEXT',
    'odoo/upgrade/note',
    'services/reader/description',
    'services/reader/environment/TEXT',
    'services/reader/repository',
    'services/reader/replaced-by',
    'services/reader/health/body',
    'services/press/health/body',
    'services/index/health/body',
    'services/lamp/health/body',
    'services/soon/description',
    'databases/books/description',
    'databases/drawer/settings/application_name',
    'zones/example.com/registrar',
    'zones/example.com/provider/name',
    'zones/example.com/records/0/txt',
    'backups/production/point-in-time/provider',
    'secrets/SHOP_DB_PASSWORD/description',
    'secrets/SHOP_DB_PASSWORD/store',
    'secrets/DAV_PASSWORD/description',
    'costs/lines/shelf/note',
    'integrations/maps/description',
    'delivery/repository',
    'objectives/recovery-point-by',
  ]),
  ...fields(listed, [
    'hosts/shelf/retired/values',
    'odoo/defaults/command',
    'services/press/command',
    'services/queue/health/command',
    'monitoring/workflows',
    'policies/residency',
    'databases/books/databases/shop/schemas',
    'odoo/addons/own',
    'documents/canonical',
  ]),
  ...fields(below, [
    'hosts/shelf/directories/repository',
    'hosts/shelf/directories/data',
    'hosts/shelf/directories/backups',
    'environments/staging/odoo/data/directory',
    'services/reader/health/path',
    'services/press/health/path',
    'services/index/health/path',
    'services/lamp/health/path',
    'databases/books/ca-file',
    'databases/drawer/volume/directory',
    'sites/apex/root',
    'backups/staging/offsite/directory',
    'backups/staging/offsite/key-file',
    'backups/rehearsal/offsite/directory',
    'backups/development/offsite/directory',
  ]),
  ...fields((text) => ({ mount: `/${text}` }), ['services/press/volumes/data']),
  ...fields((text) => [{ source: text, mount: `/mnt/${text}` }], ['services/index/binds']),
  ...fields(
    (text) => ({ join: [text, { secret: 'PIECE' }, text] }),
    ['services/reader/environment/JOINED', 'odoo/defaults/environment/JOINED'],
  ),
  ...fields((text) => ({ tag: 'issue', value: text }), ['zones/example.com/records/1/caa']),
  ...fields(
    (text) => `https://s3.example.net/${text}`,
    ['backups/production/offsite/endpoint', 'odoo/addons/oca/repositories/web/url'],
  ),
  ...fields((text) => `https://dav.example.net/${text}`, ['backups/rehearsal/offsite/url']),
  ...fields(plain, ['backups/production/offsite/prefix', 'backups/production/offsite/provider']),
];
