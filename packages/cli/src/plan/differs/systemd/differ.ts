import { compareNamed } from '../../compare/values.ts';
import { numbered } from '../../compare/keyed.ts';
import type { Differ } from '../../differ.ts';

/** Settings of a systemd unit: `OnCalendar: *-*-* 02:00:00 → *-*-* 03:00:00`. */
export const differ: Differ = {
  files: /\.(?:service|timer|socket|mount|path)$/,
  compare: ({ was, is }) => compareNamed(settingsOf(was), settingsOf(is), { hides: isHidden }),
};

/** Commands and variables may hold what is nobody's business. */
function isHidden(name: string): boolean {
  return /^Environment|Exec/.test(name);
}

/** `Key=value` lines; a backslash at the end joins two (systemd.syntax(7)). */
function settingsOf(text: string): readonly (readonly [string, string])[] {
  const lines = text.replaceAll(/\s*\\\n\s*/g, ' ').split('\n');
  return numbered(
    lines.flatMap((line) => {
      const [, name, value] = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
}
