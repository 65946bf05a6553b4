import type { Context } from '../../rule.ts';

/** What the files of a repository install of Python. */
export interface VisiblePackages {
  /** By the name of its distribution, as `distributionOf` gives it. */
  has(distribution: string): boolean;
  /** True where the requirements of a checkout are installed as they are. */
  readsAllOf(folder: string): boolean;
}

/** What requirement files, Dockerfiles and scripts install; undefined where there is none that could. */
export function visiblePackages({
  model,
  files,
  textOf,
}: Pick<Context<'pins'>, 'model' | 'files' | 'textOf'>): VisiblePackages | undefined {
  const requirements = model.files.flatMap(({ format, file }) =>
    format === 'requirements' ? [textOf(file) ?? ''] : [],
  );
  const builds = [...files('dockerfile'), ...files('shell')]
    .map(({ text }) => text)
    .filter((text) => /\bpip3?\b|\bpython3-\w/.test(text));
  const all = [...requirements, ...builds].join('\n');
  if (all.trim() === '') return undefined;
  const words = new Set(
    [...all.toLowerCase().matchAll(/[a-z0-9][a-z0-9._-]*/g)].flatMap(([word]) => [
      distributionOf(word),
      distributionOf(word.replace(/^python3-/, '')),
    ]),
  );
  return {
    has: (distribution) => words.has(distribution),
    readsAllOf: (folder) =>
      all.includes(`${folder}/requirements.txt`) || /[*}]\/requirements\.txt/.test(all),
  };
}

/** Names by which manifests ask for a package, and its distribution's, where the two differ. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  bs4: 'beautifulsoup4',
  crypto: 'pycryptodome',
  dateutil: 'python-dateutil',
  jwt: 'pyjwt',
  ldap: 'python-ldap',
  magic: 'python-magic',
  openssl: 'pyopenssl',
  pil: 'pillow',
  serial: 'pyserial',
  stdnum: 'python-stdnum',
  usb: 'pyusb',
  yaml: 'pyyaml',
};

/** The distribution that is meant: without version and extras, in the one spelling of PEP 503. */
export function distributionOf(requirement: string): string {
  const name = /^[\w.-]*/.exec(requirement.trim().toLowerCase())?.[0] ?? '';
  const plain = name.replaceAll(/[._-]+/g, '-').replace(/-$/, '');
  return Object.hasOwn(DISTRIBUTIONS, plain) ? (DISTRIBUTIONS[plain] ?? plain) : plain;
}

/** What Odoo itself needs in one series or another. Source: requirements.txt of odoo/odoo, 14.0 to 19.0. */
const ODOOS = new Set(
  `asn1crypto babel cbor2 chardet cryptography decorator docutils ebaysdk freezegun geoip2 gevent
  greenlet html2text idna jinja2 libsass lxml lxml-html-clean mako markupsafe mock num2words ofxparse
  openpyxl passlib pillow polib psutil psycopg2 psycopg2-binary pydot pyopenssl pyparsing pypdf pypdf2
  pyserial python-dateutil python-ldap python-stdnum pytz pyusb qrcode reportlab requests rjsmin
  rl-renderpm suds-jurko urllib3 vobject werkzeug xlrd xlsxwriter xlwt zeep`.split(/\s+/),
);

/** True for a package that every installation of Odoo has. */
export function isOdoosOwn(distribution: string): boolean {
  return ODOOS.has(distribution);
}
