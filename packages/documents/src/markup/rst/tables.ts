import type { Line } from '../lines.ts';

/** Rows of cells; each cell is the lines that stand in it. `head`: how many rows are its header. */
export interface RawTable {
  readonly rows: readonly (readonly (readonly Line[])[])[];
  readonly head: number;
  /** How many lines the table takes. */
  readonly lines: number;
}

const SIMPLE_RULE = /^={2,}(?:\s+={2,})+\s*$/;
const GRID_RULE = /^\+(?:[-=]+\+)+\s*$/;

export function isTableRule(line: Line | undefined): boolean {
  return line !== undefined && (SIMPLE_RULE.test(line.text) || GRID_RULE.test(line.text));
}

/** The table that begins at a line with its rule; undefined when it is not whole. */
export function tableAt(lines: readonly Line[], at: number): RawTable | undefined {
  const rule = lines[at]?.text ?? '';
  if (SIMPLE_RULE.test(rule)) return simpleTable(lines, at, rule);
  if (GRID_RULE.test(rule)) return gridTable(lines, at, rule);
  return undefined;
}

/** Between `=====  =====`; a row may go on in lines whose first cell is empty. */
function simpleTable(lines: readonly Line[], at: number, rule: string): RawTable | undefined {
  const starts = [...rule.matchAll(/=+/g)].map(({ index }) => index);
  const rows: Line[][][] = [];
  let head = 0;
  let rules = 1;
  for (let index = at + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    if (SIMPLE_RULE.test(line.text)) {
      rules += 1;
      const isLast = lines[index + 1] === undefined || lines[index + 1]?.isBlank === true;
      if (rules === 3 || isLast)
        return { rows, head: rules === 3 ? head : 0, lines: index - at + 1 };
      head = rows.length;
    } else if (!line.isBlank && !/^-+(?:\s+-+)*\s*$/.test(line.text)) {
      const cells = starts.map((start, cell) => cut(line, start, starts[cell + 1]));
      const last = rows.at(-1);
      if (cells[0]?.isBlank === true && last !== undefined) {
        cells.forEach((cell, column) => last[column]?.push(cell));
      } else {
        rows.push(cells.map((cell) => [cell]));
      }
    }
  }
  return undefined;
}

/** Between `+---+---+`; a cell over several columns stays with the first of them. */
function gridTable(lines: readonly Line[], at: number, rule: string): RawTable | undefined {
  const bars = [...rule.matchAll(/\+/g)].map(({ index }) => index);
  const rows: Line[][][] = [];
  let head = 0;
  let row: Line[][] | undefined;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined && /^[+|]/.test(line.text); line = lines[end]) {
    end += 1;
    if (/^\+[-=+]+\+?\s*$/.test(line.text)) {
      if (row !== undefined) rows.push(row);
      row = undefined;
      if (line.text.includes('=')) head = rows.length;
      continue;
    }
    const walls = bars.filter((bar) => line.text[bar] === '|' || line.text[bar] === '+');
    row ??= bars.slice(0, -1).map(() => []);
    walls.slice(0, -1).forEach((bar, index) => {
      row?.[bars.indexOf(bar)]?.push(cut(line, bar + 1, walls[index + 1]));
    });
  }
  return rows.length === 0 ? undefined : { rows, head, lines: end - at };
}

/** A part of a line without the blanks around it. */
function cut(line: Line, from: number, to = line.text.length): Line {
  const part = line.text.slice(from, to);
  const text = part.trim();
  const start =
    line.start +
    Math.min(from, line.text.length) +
    (text === '' ? 0 : part.length - part.trimStart().length);
  return { text, start, end: start + text.length, indent: 0, isBlank: text === '' };
}
