import type { Line } from '../lines.ts';

const UNDERLINE = /^([=\-~^*#+_])\1{2,}\s*$/;

/** The sign of a line that consists of three or more of one sign; undefined when it is no such line. */
export function ruleSignOf(line: Line | undefined): string | undefined {
  return line === undefined ? undefined : UNDERLINE.exec(line.text)?.[1];
}

/** Whether a line is underlined by the next one, which reaches nearly as far. */
export function isUnderlined(line: Line, next: Line | undefined): boolean {
  if (line.isBlank || line.indent > 0 || next === undefined) return false;
  if (ruleSignOf(next) === undefined || ruleSignOf(line) !== undefined) return false;
  return next.text.trimEnd().length >= line.text.trimEnd().length - 2;
}

/** Whether a line shouts like a title: `BACKUPS`, `2. DISASTER RECOVERY:`; no sentence and no `KEY=value`. */
export function isShouted(line: Line): boolean {
  const text = line.text.trim();
  if (line.indent > 0 || text.length > 60 || !/\p{Lu}{3}/u.test(text)) return false;
  return !/[\p{Ll}=|`<>]|:\s*\S|^[-*+•]|[.;,!]$/u.test(text);
}
