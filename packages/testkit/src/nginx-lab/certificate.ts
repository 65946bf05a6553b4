import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a throwaway certificate of its own authority in `directory`, named as certbot names them. */
export function makeCertificate(directory: string, names: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  const fullchain = join(directory, 'fullchain.pem');
  const san = names.map((name) => `DNS:${name}`).join(',');
  const subject = ['-subj', '/CN=throwaway', '-addext', `subjectAltName=${san}`];
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', join(directory, 'privkey.pem'), '-out', fullchain];
  const command = ['req', '-x509', '-days', '2', ...key, ...subject, ...files];
  execFileSync('openssl', command, { stdio: 'pipe' });
}
