/** Why a trap, or a part of one, has no rule: the words that docs/traps.md explains. */
export const REASONS = ['left to drift', 'cannot be told', 'made impossible', 'not yet'] as const;

export type Reason = (typeof REASONS)[number];

/** One row of docs/traps.md, taken apart. */
export interface TrapRow {
  /** A letter for the family and two digits, e.g. `T01`. */
  readonly id: string;
  readonly about: string;
  /** Ids of the rules that find it. */
  readonly rules: readonly string[];
  /** What the rules leave, or why there is none, in order. Empty where nothing is left. */
  readonly left: readonly Clause[];
}

/** One reason of a row, and what it is about. */
export interface Clause {
  readonly reason: Reason;
  readonly text: string;
}

/** Rows of every table of the page whose first cell is an id, in order. */
export function trapRows(markdown: string): readonly TrapRow[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| [A-Z]\d\d \|/.test(line))
    .map(rowOf);
}

/** Rules that a list of the page names for themselves, each with its reason: ``- [`rule`](…): why.`` */
export function rulesBeyond(markdown: string): readonly string[] {
  return markdown
    .split('\n')
    .filter((line) => /^- \[`[^`]+`\]\([^)]+\): .{10,}\.$/.test(line))
    .flatMap(linkedRules);
}

/** The table of numbers at the top of the page, from its rows. */
export function countTable(rows: readonly TrapRow[]): string {
  const ruled = rows.filter(({ rules }) => rules.length > 0);
  const bare = rows.filter(({ rules }) => rules.length === 0);
  const counts: readonly (readonly [string, number])[] = [
    ['all', rows.length],
    ['found by rules', ruled.length],
    ...REASONS.map(
      (one) => [`found by rules, but for a part: ${one}`, having(ruled, one)] as const,
    ),
    ...REASONS.map((one) => [`without a rule: ${one}`, firstOf(bare, one)] as const),
    ['rules that find them', new Set(rows.flatMap(({ rules }) => rules)).size],
  ];
  const lines = counts.map(([what, count]) => `| ${what} | ${count} |`);
  return ['| traps | number |', '|---|---|', ...lines].join('\n');
}

function having(rows: readonly TrapRow[], wanted: Reason): number {
  return rows.filter(({ left }) => left.some(({ reason }) => reason === wanted)).length;
}

/** Each row counts once: by its first reason. */
function firstOf(rows: readonly TrapRow[], wanted: Reason): number {
  return rows.filter(({ left }) => left[0]?.reason === wanted).length;
}

function rowOf(line: string): TrapRow {
  const [id, about, rules, left, ...rest] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  if (id === undefined || about === undefined || left === undefined || rest.length > 0) {
    throw new Error(`a row of the traps has four cells: ${line}`);
  }
  return { id, about, rules: linkedRules(rules ?? ''), left: clausesOf(left) };
}

/** Rules by their links, where text and anchor agree. */
function linkedRules(text: string): readonly string[] {
  return [...text.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g)].map(([, rule = '', target]) => {
    if (target === `reference/rules.gen.md#${rule}`) return rule;
    throw new Error(`the link of \`${rule}\` leads elsewhere: ${target}`);
  });
}

function clausesOf(cell: string): readonly Clause[] {
  if (cell === '') return [];
  const starts = new RegExp(`(?:^|; )(?=(?:${REASONS.join('|')}): )`);
  return cell.split(starts).filter(Boolean).map(clauseOf);
}

function clauseOf(clause: string): Clause {
  const reason = REASONS.find((one) => clause.startsWith(`${one}: `));
  if (reason === undefined) throw new Error(`a reason begins with one of the words: ${clause}`);
  return { reason, text: clause.slice(reason.length + 2) };
}
