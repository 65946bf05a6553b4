/** One row of docs/inventory.md, taken apart. */
export interface InventoryRow {
  /** A letter for the section and two digits, e.g. `D01`. */
  readonly id: string;
  readonly about: string;
  /** Dotted paths of stack.yaml; `*` stands for any name or position. */
  readonly paths: readonly string[];
  /** Artefacts below generated/; `*` stands for any text without a slash. */
  readonly patterns: readonly string[];
  /** Why there is no artefact, or what an artefact does not settle. Empty where nothing is left. */
  readonly otherwise: string;
}

/** Rows of every table of the document whose first cell is an id, in order. */
export function inventoryRows(markdown: string): readonly InventoryRow[] {
  return markdown
    .split('\n')
    .filter((line) => /^\| [A-Z]\d\d \|/.test(line))
    .map(rowOf);
}

function rowOf(line: string): InventoryRow {
  const [id, about, paths, patterns, otherwise, ...rest] = line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
  if (id === undefined || about === undefined || otherwise === undefined || rest.length > 0) {
    throw new Error(`a row of the inventory has five cells: ${line}`);
  }
  return {
    id,
    about,
    paths: codeIn(paths ?? ''),
    patterns: codeIn(patterns ?? ''),
    otherwise,
  };
}

function codeIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Whether a path of an artefact fits a pattern of the document. */
export function fits(pattern: string, path: string): boolean {
  const expression = pattern.replaceAll(/[^\w*/]/g, String.raw`\$&`).replaceAll('*', '[^/]*');
  return new RegExp(`^${expression}$`).test(path);
}
