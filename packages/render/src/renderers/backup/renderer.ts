import type { Artefact } from '@stackwright/core';
import type { BackupPlan } from '@stackwright/schema';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { planView } from './plan-view.ts';
import { backupJob, drillJob, type JobView } from './schedule-view.ts';
import { planSources } from './sources.ts';

const SCRIPTS = ['backup', 'restore', 'retention'] as const;
const LIBRARIES = [
  'common',
  'dotenv',
  'offsite',
  'postgres',
  'restore',
  'retention',
  'sets',
  'streams',
] as const;

/** What cron(8) of Debian accepts as an address; it mails nobody for any other. */
const MAIL_ADDRESS = /^[A-Za-z0-9][A-Za-z0-9@!:%.,_+-]*$/;

/**
 * Backup, retention, restore and drill of each deployment, with their schedule for cron and systemd. The
 * scripts are the same for every plan; the plan is data in `plan.sh`.
 */
export const renderer = {
  id: 'backup',
  platforms: ['compose'],
  render: (input) => input.stack.backups.flatMap((plan) => planArtefacts(input, plan)),
} satisfies Renderer;

function planArtefacts({ stack, templates }: RenderInput, plan: BackupPlan): readonly Artefact[] {
  const sources = planSources(plan);
  const banner = { mark: '#', source: stack.file, renderer: 'backup' };
  const file = (path: string, text: string, mode: Artefact['mode'] = 0o644): Artefact => ({
    path: `${plan.deployment.folder}/backup/${path}`,
    text,
    mode,
    renderer: 'backup',
    sources,
  });
  const view = planView(plan);
  return [
    file('plan.sh', templates.render('backup/plan.sh', { ...banner, file: stack.file, ...view })),
    ...[...SCRIPTS, ...(plan.drill === undefined ? [] : (['drill'] as const))].map((name) =>
      file(`${name}.sh`, templates.render(`backup/${name}.sh`, banner), 0o755),
    ),
    ...LIBRARIES.map((name) =>
      file(`lib/${name}.sh`, templates.render(`backup/lib-${name}.sh`, banner)),
    ),
    file('backup.cron', templates.render('backup/backup.cron', { ...banner, ...cronView(plan) })),
    ...unitViews(plan).flatMap(({ name, ...unit }) => [
      file(
        `systemd/${name}.service`,
        templates.render('backup/job.service', { ...banner, ...unit }),
      ),
      file(`systemd/${name}.timer`, templates.render('backup/job.timer', { ...banner, ...unit })),
    ]),
  ];
}

function cronView(plan: BackupPlan) {
  const { deployment, mailTo = 'root' } = plan;
  if (!MAIL_ADDRESS.test(mailTo)) throw new Error(`cron cannot mail to ${JSON.stringify(mailTo)}`);
  return {
    ...backupJob(plan),
    mailTo,
    drill: drillJob(plan),
    file: `${deployment.directory}/backup/backup.cron`,
    // cron(8) skips names with a dot.
    target: `/etc/cron.d/${deployment.project.replaceAll('.', '-')}-backup`,
  };
}

interface UnitView extends JobView {
  readonly name: string;
  readonly project: string;
  readonly directory: string;
  /** Directories that the job may write to. */
  readonly writable: readonly string[];
}

function unitViews(plan: BackupPlan): readonly UnitView[] {
  const { project } = plan.deployment;
  const { directory, offsite } = plan;
  const writable = offsite?.kind === 'directory' ? [directory, offsite.directory] : [directory];
  const drill = drillJob(plan);
  return [
    { name: `${project}-backup`, project, directory, writable, ...backupJob(plan) },
    ...(drill === undefined
      ? []
      : [{ name: `${project}-backup-drill`, project, directory, writable, ...drill }]),
  ];
}
