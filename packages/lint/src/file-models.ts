import type { Ini } from '@stackwright/schema';
import type { ComposeFile } from '@stackwright/syntax/compose';
import type { Crontab } from '@stackwright/syntax/crontab';
import type { Dockerfile } from '@stackwright/syntax/dockerfile';
import type { NginxDocument } from '@stackwright/syntax/nginx';
import type { ShellScript } from '@stackwright/syntax/shell';
import type { ZoneDocument } from '@stackwright/syntax/zone';

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
