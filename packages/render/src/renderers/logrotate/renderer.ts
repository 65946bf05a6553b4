import type { Edge } from '@stackwright/schema';
import { parseDuration, approximateSeconds } from '@stackwright/schema';
import type { Renderer } from '../../renderer.ts';

const DAY = 86_400;

/** Docker's own place for volumes. Source: Docker documentation, Volumes. */
const DOCKER_VOLUMES = '/var/lib/docker/volumes';

/** Days that logs are kept when no policy says so. */
const DEFAULT_DAYS = 30;

/** `logrotate.conf` of each edge: its vhosts' logs lie in a volume that nobody else keeps small. */
export const renderer = {
  id: 'logrotate',
  platforms: ['compose'],
  render: ({ stack, templates }) =>
    stack.edges.flatMap((edge) => {
      const logs = logVolume(edge);
      if (logs === undefined) return [];
      const view = {
        mark: '#',
        source: stack.file,
        renderer: 'logrotate',
        install: `/etc/logrotate.d/${edge.project}`,
        pattern: `${DOCKER_VOLUMES}/${logs}/_data`,
        days: daysOf(stack.settings.policies?.logs),
        container: edge.workload.container,
      };
      return [
        {
          path: `${edge.folder}/logrotate.conf`,
          text: templates.render('logrotate/logrotate.conf', view),
          mode: 0o644 as const,
          renderer: 'logrotate',
          sources: [edge.path, ['policies', 'logs']],
        },
      ];
    }),
} satisfies Renderer;

function logVolume({ volumes, workload }: Edge): string | undefined {
  const mount = workload.mounts.find(({ target }) => target === '/var/log/nginx');
  return mount?.kind === 'volume' ? volumes.find(({ id }) => id === mount.volume)?.name : undefined;
}

function daysOf(policy: string | undefined): number {
  const duration = policy === undefined ? undefined : parseDuration(policy);
  return duration === undefined
    ? DEFAULT_DAYS
    : Math.max(1, Math.ceil(approximateSeconds(duration) / DAY));
}
