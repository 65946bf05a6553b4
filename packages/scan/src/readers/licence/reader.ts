import type { Reader, Sign } from '../reader.ts';

/** The licence itself: its heading, or its first sentence. Source: github.com/odoo, "legal/licenses". */
const HEADING = /^[#=*\s]*(?<it>Odoo Enterprise Edition License(?: v?\d(?:\.\d)?)?)[\s*=]*$/dim;
const SENTENCE =
  /may\s+only\s+be\s+used[^.]{0,120}?with\s+a\s+valid\s+(?<it>Odoo\s+Enterprise\s+Edition\s+subscription)/di;

/** The Enterprise licence, in a file that says under which licence its folder is. */
export const readLicence: Reader = (text) => {
  const match = HEADING.exec(text) ?? SENTENCE.exec(text);
  return match === null ? [] : [sign(match)];
};

/** What can stand in front of the first line of code. */
const HEADS = {
  python: /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?(?:\n|$))+/,
  xml: /^\uFEFF?\s*(?:<\?[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)+/,
  javascript: /^\uFEFF?\s*(?:\/\/[^\n]*(?:\n\s*|$)|\/\*[\s\S]*?\*\/\s*)+/,
} as const;

const HEADER =
  /^(?<before>.*?)(?<it>Odoo Enterprise Edition License|Part of Odoo Enterprise(?: Edition)?|licen[sc]ed?\b\W+(?:\w+\W+){0,3}?OEEL-1|SPDX-License-Identifier:\s*(?:LicenseRef-)?OEEL-1(?:\.0)?)\b/dim;
const DENIED = /\b(?:not?|without|never|replaces?|instead)\b/i;

/** The header of a source file that is under the Enterprise licence. */
export function licenceHeader(text: string, language: keyof typeof HEADS): readonly Sign[] {
  const head = HEADS[language].exec(text.slice(0, 4000))?.[0];
  const match = head === undefined ? null : HEADER.exec(head);
  return match === null || DENIED.test(match.groups?.['before'] ?? '') ? [] : [sign(match)];
}

function sign(match: RegExpExecArray): Sign {
  const [from, to] = match.indices?.groups?.['it'] ?? [0, 0];
  return {
    kind: 'licence-text',
    name: match.groups?.['it']?.replaceAll(/\s+/g, ' ') ?? '',
    start: from,
    end: to,
  };
}
