import type { HealthCheck } from '@stackwright/schema';
import { httpRequest } from './http-request.ts';
import type { ComposeMapping } from './value.ts';

/** How Docker tells that a container works. */
export function healthcheck(health: HealthCheck): ComposeMapping {
  const { probe, timeoutSeconds } = health;
  return {
    test: probe.kind === 'command' ? ['CMD', ...probe.command] : httpRequest(probe, timeoutSeconds),
    interval: `${health.intervalSeconds}s`,
    timeout: `${timeoutSeconds}s`,
    retries: health.retries,
    start_period: `${health.startPeriodSeconds}s`,
  };
}
