import type { Ini } from '@stackwright/schema';
import type { ComposeFile } from './syntax/compose/index.ts';
import type { Crontab } from './syntax/crontab/index.ts';
import type { Dockerfile } from './syntax/dockerfile/index.ts';
import type { NginxDocument } from './syntax/nginx/index.ts';
import type { ShellScript } from './syntax/shell/index.ts';
import type { ZoneDocument } from './syntax/zone/index.ts';

/** Syntaxes that the linter reads. */
export const FILE_KINDS = [
  'compose',
  'nginx',
  'odoo-conf',
  'zone',
  'crontab',
  'shell',
  'dockerfile',
] as const;

/** What each syntax's parser makes of a file. */
export interface FileModels {
  readonly compose: ComposeFile;
  readonly nginx: NginxDocument;
  /** Sections and options as Python reads them; what Odoo makes of them depends on its series. */
  readonly 'odoo-conf': Ini;
  readonly zone: ZoneDocument;
  readonly crontab: Crontab;
  readonly shell: ShellScript;
  readonly dockerfile: Dockerfile;
}
