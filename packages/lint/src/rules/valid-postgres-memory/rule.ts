import { formatSize, KIB, MIB, parseSize } from '@stackwright/schema';
import { imageOf, isPostgres } from '../../domain/compose/compose-image.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import { postgresBytes, postgresParameters } from '../../domain/postgres/postgres-arguments.ts';
import type { Problem, Rule } from '../../rule.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeService } from '@stackwright/syntax/compose';

/** "It is unlikely that an allocation of more than 40% of RAM to shared_buffers will work better". */
const MOST = 0.4;

/** Source: PostgreSQL documentation, 19.4 Resource Consumption: shared_buffers, work_mem. */
export const rule = {
  id: 'valid-postgres-memory',
  subject: 'compose',
  severity: 'info',
  summary: 'What PostgreSQL may allocate fits into the memory of its container.',
  *check({ model }) {
    for (const service of servicesOf(model)) {
      const image = imageOf(service);
      const limit = limitOf(service);
      if (image === undefined || !isPostgres(image) || limit === undefined) continue;
      const problem = problemOf(service, limit);
      if (problem !== undefined) yield problem;
    }
  },
} satisfies Rule<'compose'>;

function problemOf(service: ComposeService, limit: number): Problem | undefined {
  const { command, memoryLimit, name } = service;
  const parameters = postgresParameters(service);
  const shared = postgresBytes(parameters.get('shared_buffers'), 8 * KIB);
  const work = postgresBytes(parameters.get('work_mem'), KIB);
  if (command === undefined || memoryLimit === undefined) return undefined;
  const related = [{ message: 'the memory of the container', at: memoryLimit.path }];
  if (shared !== undefined && shared >= limit)
    return {
      at: command.path,
      severity: 'error',
      what: `\`${name}\` shares ${formatSize(shared)} of buffers, and its container has ${formatSize(limit)}.`,
      why: 'The buffers fill with the first large queries, and the kernel then ends PostgreSQL in the middle of its work, again and again.',
      fix: `Set shared_buffers to a quarter: ${megabytes(limit / 4)}.`,
      related,
    };
  if (shared !== undefined && shared > MOST * limit)
    return {
      at: command.path,
      what: `\`${name}\` gives ${Math.round((100 * shared) / limit)} % of its memory to shared_buffers.`,
      why: 'PostgreSQL relies on the cache of the kernel besides: above 40 % more is unlikely to work better.',
      fix: `Set it to a quarter: ${megabytes(limit / 4)}.`,
      related,
    };
  const connections = Number(parameters.get('max_connections') ?? 100);
  if (work === undefined || !Number.isInteger(connections) || connections < 1) return undefined;
  const most = (shared ?? 128 * MIB) + work * connections;
  if (most <= limit) return undefined;
  return {
    at: command.path,
    what: `\`${name}\` may take ${formatSize(work)} for each of ${connections} connections, and its container has ${formatSize(limit)}.`,
    why: 'Every sort and every hash of every session may take work_mem. When many sort at once, the kernel ends PostgreSQL.',
    fix: 'Lower work_mem or max_connections, or give the container more memory.',
    related,
  };
}

function limitOf({ memoryLimit }: ComposeService): number | undefined {
  const text = memoryLimit && interpolate(String(memoryLimit.value));
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : parseSize(text.toLowerCase());
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / MIB)}MB`;
}
