const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a job that leaves things to clean. On SIGINT, SIGTERM or SIGHUP the job's signal is aborted, the
 * job finishes its cleaning, and only then is the process ended by the same signal, so that
 * shells and CI see what really happened.
 */
export async function withInterrupt<T>(
  outer: AbortSignal | undefined,
  job: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    received = signal;
    controller.abort();
  };
  const onAbort = (): void => controller.abort();
  for (const signal of SIGNALS) process.on(signal, onSignal);
  if (outer?.aborted === true) controller.abort();
  outer?.addEventListener('abort', onAbort);
  try {
    return await job(controller.signal);
  } finally {
    outer?.removeEventListener('abort', onAbort);
    for (const signal of SIGNALS) process.off(signal, onSignal);
    if (received !== undefined) process.kill(process.pid, received);
  }
}
