import { expect, it } from 'vitest';
import { createGate } from './gate.ts';

it('never runs more jobs than its limit, and runs them all', async () => {
  const gate = createGate(2);
  let running = 0;
  let most = 0;
  const job = async (index: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return index;
  };

  const results = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => gate(() => job(index))));

  expect(results).toEqual([0, 1, 2, 3, 4, 5]);
  expect(most).toBe(2);
});

it('goes on after a job that failed', async () => {
  const gate = createGate(1);
  const failing = gate(() => Promise.reject(new Error('fog')));
  const next = gate(() => Promise.resolve('clear'));

  await expect(failing).rejects.toThrow('fog');
  expect(await next).toBe('clear');
});
