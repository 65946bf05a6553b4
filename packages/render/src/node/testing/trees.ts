import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Artefact, Result } from '@stackwright/core';

import type { Rendering } from '../../tree/index.ts';
import type { Produce } from '../render-tree.ts';

/** A small artefact of one renderer. */
export function artefact(path: string, text: string, mode: Artefact['mode'] = 0o644): Artefact {
  return { path, text, mode, renderer: 'fixture', sources: [['hosts', 'erp-prod']] };
}

/** A rendering of these artefacts and one zone. */
export function rendering(artefacts: readonly Artefact[], serial = 1): Rendering {
  const memory = { serial, records: String(serial % 10).repeat(64) };
  return { artefacts, zones: new Map([['example.com', memory]]) };
}

/** A producer of one rendering, whatever the manifest remembers. */
export function always(value: Rendering): Produce {
  return () => ({ ok: true, value, findings: [] });
}

/**
 * Two trees that differ in every way: unchanged, updated, created and orphaned files, a mode, a file
 * that becomes a folder, a folder that becomes a file.
 */
export const TREE_A = rendering([
  artefact('erp-prod/odoo.conf', '[options]\nworkers = 2\n'),
  artefact('erp-prod/backup.sh', '#!/bin/sh\nexit 0\n'),
  artefact('erp-prod/same.conf', 'same in both\n'),
  artefact('nginx', 'a file that becomes a folder\n'),
  artefact('dns/zones/example.com', '; serial 1\n'),
  artefact('old/host/site.conf', 'an orphan\n'),
]);

/** The other tree. */
export const TREE_B = rendering(
  [
    artefact('erp-prod/odoo.conf', '[options]\nworkers = 4\n'),
    artefact('erp-prod/backup.sh', '#!/bin/sh\nexit 0\n', 0o755),
    artefact('erp-prod/same.conf', 'same in both\n'),
    artefact('nginx/conf.d/erp.conf', 'server {}\n'),
    artefact('dns', 'a folder that becomes a file\n'),
    artefact('new/empty', ''),
  ],
  2,
);

/** Every file below a folder with its text; the work folder and the manifest are left out. */
export function textsIn(dir: string, below = ''): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const entry of readdirSync(join(dir, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (path === '.stackwright' || path === 'manifest.json') continue;
    if (entry.isDirectory()) for (const [name, text] of textsIn(dir, path)) texts.set(name, text);
    else if (entry.isSymbolicLink()) texts.set(path, '(symlink)');
    else texts.set(path, readFileSync(join(dir, path), 'utf8'));
  }
  return texts;
}

/** The texts of a rendering by path. */
export function textsOf({ artefacts }: Rendering): ReadonlyMap<string, string> {
  return new Map(artefacts.map(({ path, text }) => [path, text]));
}

/** The value, or an error that shows the findings. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.findings.map(({ what, fix }) => `${what}: ${fix}`).join('\n'));
}

/** Permission bits of a file. */
export function modeOf(path: string): number {
  return lstatSync(path).mode & 0o777;
}
