import type { Prose, TableBlock } from '../../markup/document.ts';
import type { Stance } from '../claim.ts';
import type { Utterance } from '../utterance.ts';
import { labelled, paired, spoken } from './labelled.ts';
import type { Setting } from './labelled.ts';
import type { Surroundings } from './context.ts';
import { tableShape } from './table-shape.ts';
import {
  columnStance,
  hasRole,
  plainHeader,
  saysNothing,
  statusStance,
  tellsChange,
} from './table-words.ts';
import { siblingNames } from './siblings.ts';

/** A cell with what the table says of it. */
interface Cell {
  readonly prose: Prose;
  readonly header: string;
  readonly stance: Stance;
}

/** Utterances of a table's cells, row by row. */
export function tableUtterances(
  { header, rows }: TableBlock,
  { context, stance }: Surroundings,
  isLabel: (text: string) => boolean,
): readonly Utterance[] {
  const headers = header.map(({ text }) => text);
  const texts = rows.map((row) => row.map(({ text }) => text.trim()));
  const shape = tableShape(headers, texts, isLabel);
  const stances = headers.map((one) => columnOf(one, headers, stance));
  const names =
    shape.kind === 'keys' ? siblingNames(texts.map(([key = '', value = '']) => [key, value])) : [];
  let group: string | undefined;
  return rows.flatMap((row, at) => {
    const cells = row.map((prose, column) => ({
      prose,
      header: headers[column] ?? '',
      stance: stances[column] ?? stance,
    }));
    const words = texts[at] ?? [];
    if (isGroup(words)) {
      group = words[0];
      return [];
    }
    const around = group === undefined ? context : [group, ...context];
    const setting = { form: 'table', context: around, beside: 0, stance } as const;
    if (shape.kind === 'keys') return keyRow(cells, { ...setting, context: [...names, ...around] });
    return plainRow(cells, words, shape.name, setting, isLabel);
  });
}

/** `New` tells of today, unless it stands in a plan; `Old` never does. */
function columnOf(header: string, headers: readonly string[], shape: Stance): Stance {
  const own = columnStance(header);
  if (own !== 'asserted') return own;
  if (
    shape === 'past' &&
    tellsChange(headers) &&
    /^(?:new|after|to|now|current)\b/i.test(header.trim())
  )
    return 'asserted';
  if (shape === 'planned' && /^(?:current|now|today|before|from)\b/i.test(header.trim()))
    return 'asserted';
  return /^target state|^target$/i.test(header.trim()) && tellsChange(headers) ? 'planned' : shape;
}

/** A row with words in its first cell only heads the rows below it. */
function isGroup(cells: readonly string[]): boolean {
  return cells.length > 2 && cells[0] !== '' && cells.slice(1).every((cell) => cell === '');
}

function keyRow(cells: readonly Cell[], setting: Setting): readonly Utterance[] {
  const label = cells[0]?.prose.text.trim() ?? '';
  if (label === '') return [];
  return cells.slice(1).flatMap(({ prose, header, stance }) => {
    if (saysNothing(prose.text)) return [];
    const range = { start: 0, end: prose.text.length };
    const isNote = (hasRole(header, 'note') || REASON.test(header)) && !hasRole(header, 'value');
    const names = isNote || hasRole(header, 'value') ? [] : [header];
    const own = {
      ...setting,
      context: [...names, ...setting.context],
      beside: names.length,
      stance,
    };
    if (isNote)
      return spoken(prose, range, { ...own, context: [label, ...own.context], beside: 1 });
    return labelled(prose, range, label, own);
  });
}

/** `Met by`, `Checked with`: how a value comes about. */
const REASON = /^\W*(?:\w+\s)?(?:by|with|through|because|since|via)\W*$/i;

function plainRow(
  cells: readonly Cell[],
  words: readonly string[],
  name: number | undefined,
  setting: Setting,
  isLabel: (text: string) => boolean,
): readonly Utterance[] {
  const rowStance = stanceOfRow(cells, words);
  return cells.flatMap(({ prose, header, stance }, column) => {
    if (saysNothing(prose.text)) return [];
    const beside = besideOf(cells, words, name, column);
    const isStatus = hasRole(header, 'status');
    const own = {
      ...setting,
      context: [...beside, ...setting.context],
      beside: beside.length,
      stance: cellStance(stance, isStatus ? nameStance(cells[0], words[0]) : rowStance),
    };
    const range = { start: 0, end: prose.text.length };
    const isFree =
      plainHeader(header) === '' ||
      (column === name && NAMES_ONLY.has(plainHeader(header))) ||
      (!isLabel(header) && (hasRole(header, 'note') || hasRole(header, 'value')));
    if (!isFree) return labelled(prose, range, header, own);
    return paired(prose, range, false, own) ?? spoken(prose, range, own);
  });
}

/** Headers of a column that names the rows' things, whatever else they may be called by. */
const NAMES_ONLY: ReadonlySet<string> = new Set(
  'name type tier service services component components item thing tool resource record subdomain app application'.split(
    ' ',
  ),
);

/** What the column says is heard first. */
function cellStance(column: Stance, row: Stance): Stance {
  return column === 'asserted' ? row : column;
}

/** Struck-out rows and rows whose status says so are not of today; dated rows tell a history. */
function stanceOfRow(cells: readonly Cell[], words: readonly string[]): Stance {
  const named = nameStance(cells[0], words[0]);
  if (named !== 'asserted') return named;
  const status = cells.findIndex(({ header }) => hasRole(header, 'status'));
  return status < 0 ? 'asserted' : statusStance(words[status] ?? '');
}

function nameStance(first: Cell | undefined, words = ''): Stance {
  if (/^\[?\d{4}-\d\d(?:-\d\d)?\b|^\d{1,2}:\d\d/.test(words)) return 'past';
  if (first?.prose.marks.some(({ kind }) => kind === 'deleted')) return 'past';
  if (/\((?:retired|deprecated|old|removed|legacy|decommissioned)\)/i.test(words)) return 'past';
  return /\((?:planned|future|proposed|not yet[^)]*)\)/i.test(words) ? 'planned' : 'asserted';
}

function isRecordType(word: string): boolean {
  return /^`?(?:A|AAAA|CNAME|MX|TXT|NS|CAA|SRV|PTR)`?$/.test(word);
}

/** What a column of hosts calls a service is the host of it, and what one of alerts calls `disk` is that alert. */
function nameOf(cells: readonly Cell[], words: readonly string[], at: number): string | undefined {
  const word = words[at];
  const header = plainHeader(cells[at]?.header ?? '');
  const noun = MACHINES.test(header) ? 'host' : /^alerts?$/.test(header) ? 'alert' : undefined;
  return noun !== undefined && word !== undefined && /^[\w-]+$/.test(word)
    ? `${word} ${noun}`
    : word;
}

const MACHINES = /^(?:hosts?|machines?|droplets?|vms?|vps|nodes?)$/;

/** The row's name first, then its other cells that name things, e.g. an environment. */
function besideOf(
  cells: readonly Cell[],
  words: readonly string[],
  name: number | undefined,
  column: number,
): readonly string[] {
  const first = name === undefined || name === column ? undefined : nameOf(cells, words, name);
  const others = cells.flatMap(({ header }, at) => {
    const word = words[at] ?? '';
    const names = (hasRole(header, 'name') || isRecordType(word)) && at !== column && at !== name;
    return names && word !== '' && word.length <= 60 ? [word] : [];
  });
  return first === undefined || first === '' ? others : [first, ...others];
}
