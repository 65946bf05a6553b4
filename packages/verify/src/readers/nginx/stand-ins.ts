import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReaderInput } from '../../reader.ts';

/** Files that every nginx package brings, and certbot's, with what nginx needs to find in them. */
const DISTRIBUTION_FILES: Readonly<Record<string, string>> = {
  '/etc/nginx/mime.types': 'types { text/html html; text/css css; }\n',
  '/etc/nginx/fastcgi_params': '',
  '/etc/nginx/proxy_params': '',
  '/etc/nginx/scgi_params': '',
  '/etc/nginx/uwsgi_params': '',
  '/etc/letsencrypt/options-ssl-nginx.conf': '',
};

/** Throwaway key material: a leaf certificate with its issuer, so that stapling has one to check. */
export interface KeyMaterial {
  readonly chain: string;
  readonly key: string;
  readonly parameters: string;
}

/** A key pair made for this run alone, or why there is none. */
export async function makeKeys(input: ReaderInput): Promise<KeyMaterial | { reason: string }> {
  const openssl = await input.find('openssl');
  if (openssl === undefined)
    return { reason: 'openssl, which makes throwaway certificates, is missing' };
  const cwd = join(input.workdir, 'keys');
  await mkdir(cwd, { recursive: true });
  await writeFile(join(cwd, 'openssl.cnf'), OPENSSL_CONFIG);
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const common = ['req', '-x509', '-config', 'openssl.cnf', '-days', '1', ...key];
  const steps = [
    [...common, '-subj', '/CN=issuer.invalid', '-keyout', 'issuer.key', '-out', 'issuer.pem'],
    [
      ...common,
      '-subj',
      '/CN=host.invalid',
      '-extensions',
      'leaf',
      '-CA',
      'issuer.pem',
      '-CAkey',
      'issuer.key',
      '-keyout',
      'leaf.key',
      '-out',
      'leaf.pem',
    ],
    ['genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', 'group:ffdhe2048', '-out', 'dh.pem'],
  ];
  for (const args of steps) {
    const result = await input.run(openssl, args, { cwd });
    if (result.status === 'failed') return { reason: `openssl ${result.reason}` };
    if (result.code !== 0) return { reason: `openssl: ${result.stderr.trim()}` };
  }
  const chain = join(cwd, 'chain.pem');
  await writeFile(chain, await joined(cwd, ['leaf.pem', 'issuer.pem']));
  return { chain, key: join(cwd, 'leaf.key'), parameters: join(cwd, 'dh.pem') };
}

async function joined(folder: string, names: readonly string[]): Promise<string> {
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

const OPENSSL_CONFIG = `[req]
distinguished_name = name
[name]
[leaf]
basicConstraints = CA:FALSE
authorityInfoAccess = OCSP;URI:http://127.0.0.1/
`;

/** Puts every file and folder that a configuration names, and does not bring, where nginx looks. */
export async function placeStandIns(
  root: string,
  named: readonly { readonly directive: string; readonly path: string }[],
  keys: KeyMaterial,
): Promise<void> {
  for (const [path, text] of Object.entries(DISTRIBUTION_FILES)) {
    await place(root + path, (file) => writeFile(file, text, { flag: 'wx' }).catch(ifPresent));
  }
  for (const { directive, path } of named.filter((each) => !each.path.includes('$'))) {
    await place(root + path, (file) => standIn(directive, file, keys));
  }
}

/** nginx makes its own logs and temporary folders, if the folder around them exists. */
async function standIn(directive: string, file: string, keys: KeyMaterial): Promise<void> {
  if (directive.endsWith('certificate_key')) return copyFile(keys.key, file);
  if (directive.endsWith('certificate')) return copyFile(keys.chain, file);
  if (directive.endsWith('dhparam')) return copyFile(keys.parameters, file);
  if (directive.endsWith('ticket_key')) return writeFile(file, Buffer.alloc(80, 1));
  if (/(?:password|user)_file$/.test(directive)) return writeFile(file, '');
}

async function place(file: string, write: (file: string) => Promise<void>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await write(file);
}

function ifPresent(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
