import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { madeUpStack } from './made-up-stack.ts';

test.each([1, 12])('a made-up stack of %i services is valid, and has as many', (services) => {
  const loaded = loadStack(madeUpStack(services), 'stack.yaml');

  expect(loaded.findings).toEqual([]);
  const workloads = loaded.ok ? loaded.value.deployments.flatMap((one) => one.workloads) : [];
  expect(workloads.filter(({ id }) => id.startsWith('kiosk-'))).toHaveLength(services);
});
