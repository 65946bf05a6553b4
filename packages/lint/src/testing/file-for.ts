import type { SubjectKind } from '../subject.ts';

const FILES: Readonly<Record<SubjectKind, string>> = {
  stack: 'stack.yaml',
  artefacts: 'stack.yaml',
  run: 'odoo.conf',
  compose: 'compose.yaml',
  nginx: 'nginx.conf',
  'odoo-conf': 'odoo.conf',
  zone: 'example.com.zone',
  crontab: 'crontab',
  commands: 'job.sh',
  shell: 'job.sh',
  dockerfile: 'Dockerfile',
  code: 'addons/bookshop/__manifest__.py',
  pins: 'oca.lock.json',
  documents: 'docs/infra.md',
};

/** The name that a subject's file has in tests. */
export function fileFor(kind: SubjectKind): string {
  return FILES[kind];
}
