import type { Artefact } from '@stackwright/core';

/** What renderers' files are called among people; others go by their renderer's id. */
const NOUNS: Readonly<Record<string, string>> = {
  dns: 'DNS',
  dotenv: 'env',
  'odoo-conf': 'odoo.conf',
  postgres: 'database roles',
};

/** Files that are all there is of their renderer in a folder. */
const LONE = /^(?:compose\.yaml|odoo\.conf|\.env\.example|logrotate\.conf)$/;

/** A rendered file as people speak of it: `nginx erp-prod/edge: conf.d/erp.example.com.conf`. */
export function titleOf({ path, renderer }: Pick<Artefact, 'path' | 'renderer'>): string {
  const noun = Object.hasOwn(NOUNS, renderer) ? (NOUNS[renderer] ?? renderer) : renderer;
  const parts = path.split('/');
  if (renderer === 'dns') return `${noun} ${parts.at(-1)?.replace(/\.zone$/, '')}`;
  if (parts.length < 3) return `${noun} ${path}`;
  const folder = parts.slice(0, 2).join('/');
  const own = parts.slice(parts[2] === renderer ? 3 : 2).join('/');
  return LONE.test(own) ? `${noun} ${folder}` : `${noun} ${folder}: ${own}`;
}
