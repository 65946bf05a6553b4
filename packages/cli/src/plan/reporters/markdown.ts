import { formatLocation, formatPath } from '@stackwright/core';
import type { ReportedFinding } from '@stackwright/core';
import { fill } from '../../reporters/markdown/fill.ts';
import { code, link, plain, prose } from '../../reporters/markdown/inline.ts';
import { changeText } from '../change.ts';
import type { ArtefactChange } from '../change.ts';
import type { Consequence } from '../consequence.ts';
import type { Plan } from '../plan.ts';
import type { ValueChange } from '../settings.ts';
import { comparison, countsText, linesText, originText, valueText } from './words.ts';

/** By it a CI job finds the comment that it wrote before. */
const MARKER = '<!-- stackwright-plan -->\n';

/** Characters of the whole text. A comment of GitHub's holds 65,536. */
const LIMIT = 60_000;

/** Characters kept for headings and for the sentences that say what did not fit. */
const RESERVE = 2000;

/** Shares of the room that each part may take, in the order of what a reader needs first. */
const SHARES = { consequences: 0.2, findings: 0.3, artefacts: 0.3, values: 0.15 } as const;

/** A comment for a pull request: what it means on top, the rest folded away. */
export function markdown(plan: Plan): string {
  const { consequences, artefacts, values, findings, base } = plan;
  const head = `${MARKER}### Stackwright plan: ${plain(countsText(plan))}\n\nCompared: ${plain(comparison(plan))}.\n`;
  const room = LIMIT - RESERVE - head.length;
  const share = (part: keyof typeof SHARES): number => Math.floor(room * SHARES[part]);
  const title = findings.isCompared ? 'New findings' : 'Findings, old or new';
  return [
    head,
    list(
      '**The base cannot be read.** What changes, and which findings are new, is unknown.',
      base.reasons.map((reason) => `- Reason: ${prose(reason)}\n`),
      share('values') / 3,
      'reasons',
    ),
    list('**What it means**', consequences.map(consequenceItem), share('consequences'), 'items'),
    table(
      `**${title}**`,
      ['', 'Place', 'Rule', 'What is wrong'],
      findings.new.map(findingRow),
      share('findings') / 2,
    ),
    folded('Why, and what to do', findings.new.map(findingItem), share('findings') / 2),
    folded(`Files (${artefacts.length})`, artefacts.map(artefactItem), share('artefacts')),
    foldedTable(
      `Values (${values.length})`,
      ['Value', 'Change', 'From'],
      values.map(valueRow),
      share('values') / 2,
    ),
    folded(
      `Fixed findings (${findings.fixed.length})`,
      findings.fixed.map(goneItem),
      share('values') / 6,
    ),
    folded(
      `Silenced findings (${findings.silenced.length})`,
      findings.silenced.map(goneItem),
      share('values') / 6,
    ),
  ].join('');
}

function consequenceItem({ kind, where, what, run }: Consequence): string {
  const command = run === undefined ? '' : ` (${code(run)})`;
  return `- **${kind}** ${code(where)}: ${prose(what)}${command}\n`;
}

function artefactItem(artefact: ArtefactChange): string {
  const { path, title, action, changes } = artefact;
  const lines = linesText(artefact);
  const note = lines === undefined ? '' : ` (${plain(lines)})`;
  // The verb comes first: text of the user at the start of a line could begin a block.
  const parts = changes.map((change) => `  - ${change.action} ${plain(changeText(change))}\n`);
  // One file must not take the room of all others.
  const { text, left } = fill(parts, 4000);
  const more = left === 0 ? '' : `  - … and ${left} more\n`;
  return `- **${plain(title)}** ${action}${note}: ${code(path)}\n${text}${more}`;
}

function valueRow(value: ValueChange): string {
  return `| ${code(formatPath(value.path))} | ${plain(valueText(value))} | ${plain(originText(value.origin))} |\n`;
}

function findingRow({ severity, at, rule, url, what }: ReportedFinding): string {
  return `| ${severity} | ${code(formatLocation(at))} | ${link(rule, url)} | ${prose(what)} |\n`;
}

function findingItem({ severity, at, rule, what, why, fix }: ReportedFinding): string {
  return `**${severity}** ${code(formatLocation(at))} ${plain(rule)}: ${prose(what)}\n\n- Why: ${prose(why)}\n- Fix: ${prose(fix)}\n\n`;
}

function goneItem({ severity, at, rule, what }: ReportedFinding): string {
  return `- ${severity} ${code(formatLocation(at))} ${plain(rule)}: ${prose(what)}\n`;
}

function list(title: string, items: readonly string[], room: number, noun: string): string {
  if (items.length === 0) return '';
  const { text, left } = fill(items, room);
  return `\n${title}\n\n${text}${more(left, noun)}`;
}

function table(
  title: string,
  columns: readonly string[],
  rows: readonly string[],
  room: number,
): string {
  return rows.length === 0 ? '' : `\n${title}\n\n${tableText(columns, rows, room)}`;
}

function tableText(columns: readonly string[], rows: readonly string[], room: number): string {
  const { text, left } = fill(rows, room);
  const head = `| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n`;
  return `${head}${text}${more(left, 'rows')}`;
}

function folded(title: string, items: readonly string[], room: number): string {
  if (items.length === 0) return '';
  const { text, left } = fill(items, room);
  return details(title, `${text}${more(left, 'items')}`);
}

function foldedTable(
  title: string,
  columns: readonly string[],
  rows: readonly string[],
  room: number,
): string {
  return rows.length === 0 ? '' : details(title, tableText(columns, rows, room));
}

function details(title: string, text: string): string {
  return `\n<details><summary>${title}</summary>\n\n${text.trimEnd()}\n\n</details>\n`;
}

/** Never a silent cut. */
function more(left: number, what: string): string {
  return left === 0
    ? ''
    : `\n… and ${left} more ${what}, which do not fit here. \`stackwright plan\` prints them all.\n`;
}
