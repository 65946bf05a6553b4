import { KIB, MIB, GIB } from '@stackwright/schema';
import { wordsOf } from '../odoo/odoo-arguments.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Parameters that the command of a PostgreSQL sets: `-c name=value` and `--name=value`; the last one counts. */
export function postgresParameters({ command }: ComposeService): ReadonlyMap<string, string> {
  const words = wordsOf(command);
  const pairs = words.flatMap((word, at) => {
    const text = words[at - 1] === '-c' ? word : /^(?:-c|--)(?=\w+[-\w]*=)/.test(word) && word;
    const [, name, value] = /^(?:-c|--)?([\w-]+)=(.+)$/s.exec(text === false ? '' : text) ?? [];
    return name === undefined || value === undefined
      ? []
      : [[name.replaceAll('-', '_'), value.replace(/^(['"])(.*)\1$/, '$2')] as const];
  });
  return new Map(pairs);
}

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: KIB, MB: MIB, GB: GIB, TB: 1024 * GIB };

/**
 * A size as PostgreSQL reads it, bytes: without a unit it counts `base` (8 kB for shared_buffers, 1 kB for
 * work_mem). Undefined for what is none, such as a variable.
 */
export function postgresBytes(text: string | undefined, base: number): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)\s*(B|kB|MB|GB|TB)?$/.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === undefined ? base : (UNITS[unit] ?? base));
}
