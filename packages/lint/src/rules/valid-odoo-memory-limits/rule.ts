import { formatSize, GIB, MIB } from '@stackwright/schema';
import { numberOption, odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import type { OdooOptions } from '../../domain/odoo/odoo-conf.ts';
import type { Rule } from '../../rule.ts';

/** Defaults of odoo/tools/config.py in every series, bytes. */
const SOFT = 2048 * MIB;
const HARD = 2560 * MIB;

/** Less than Odoo's own code, its registry and one light request take: virtual memory counts. */
const LEAST = 256 * MIB;

/** More than a process ever has: who writes it, means no limit. */
const NO_LIMIT = 1024 * GIB;

/** Source: odoo/service/server.py: hard is RLIMIT_AS, soft is compared after a request, zero is no limit. */
export const rule = {
  id: 'valid-odoo-memory-limits',
  subject: 'odoo-conf',
  severity: 'error',
  summary: 'A worker reaches its soft memory limit before the hard one, and can start below both.',
  *check({ text, version }) {
    const options = odooOptionsOf(text, version('odoo'));
    const soft = limitOf(options, 'limit_memory_soft', SOFT);
    const hard = limitOf(options, 'limit_memory_hard', HARD);
    for (const { name, bytes, option } of [soft, hard]) {
      if (option === undefined || bytes <= 0 || bytes >= LEAST) continue;
      yield {
        at: option.valueSpan,
        what: `\`${name}\` is ${bytes} bytes.`,
        why: 'The option is in bytes, and Odoo alone takes more than 256 MiB: every worker is replaced after each request, or cannot start.',
        fix: `Write bytes: ${name === soft.name ? SOFT : HARD} is ${formatSize(name === soft.name ? SOFT : HARD)}, the default.`,
      };
      return;
    }
    if (soft.bytes <= 0 || hard.bytes <= 0 || soft.bytes < hard.bytes) return;
    if (hard.bytes >= NO_LIMIT) return;
    const [at, other] = soft.option === undefined ? [hard, soft] : [soft, hard];
    if (at.option === undefined) return;
    yield {
      at: at.option.valueSpan,
      what: `\`limit_memory_soft\` (${textOf(soft)}) is not below \`limit_memory_hard\` (${textOf(hard)}).`,
      why: 'A worker is to be replaced after the request that passes the soft limit. Here its allocation fails first, in the middle of a request.',
      fix: 'Set the hard limit to 1.25 times the soft one, as the defaults are.',
      ...(other.option && {
        related: [{ message: 'the other limit', at: other.option.valueSpan }],
      }),
    };
  },
} satisfies Rule<'odoo-conf'>;

/** As the file has it: a number of its length may have no exact form here. */
function textOf({ option, bytes }: ReturnType<typeof limitOf>): string {
  return option?.text ?? String(bytes);
}

function limitOf(options: OdooOptions, name: string, byDefault: number) {
  const option = options.get(name);
  return { name, option, bytes: numberOption(options, name) ?? byDefault };
}
