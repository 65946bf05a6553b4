import type { HealthCheck } from '../model/index.ts';
import type { Health } from '../stack.gen.ts';
import { secondsOf } from './settings.ts';

/** The health check of a declaration; undefined when it names neither a path nor a command. */
export function buildHealth(
  health: Health | undefined,
  port: number | undefined,
): HealthCheck | undefined {
  if (health === undefined) return undefined;
  const target = health.port ?? port;
  const timing = {
    intervalSeconds: secondsOf(health.interval ?? '30s'),
    timeoutSeconds: secondsOf(health.timeout ?? '5s'),
    retries: health.retries ?? 3,
    startPeriodSeconds: secondsOf(health['start-period'] ?? '30s'),
  };
  if (health.command !== undefined)
    return { probe: { kind: 'command', command: health.command }, ...timing };
  if (health.path === undefined || target === undefined) return undefined;
  return {
    probe: {
      kind: 'http',
      port: target,
      path: health.path,
      body: health.body,
      client: health.client ?? 'curl',
    },
    ...timing,
  };
}
