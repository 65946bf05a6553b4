/**
 * A symbolic route into a document: keys and list positions, outermost first.
 * `['hosts', 'erp-prod', 'address']` is written `hosts.erp-prod.address`.
 */
export type Path = readonly (string | number)[];

/** Keys that need no quotes in the dotted form. Dots and brackets do. */
const PLAIN_KEY = /^[A-Za-z_@][\w@/+-]*$/;

/** The dotted form of a path, e.g. `zones["example.com"].records[0].name`. The root is `(root)`. */
export function formatPath(path: Path): string {
  if (path.length === 0) return '(root)';
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (PLAIN_KEY.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

const STEP = /\.?([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;

/**
 * Reads the dotted form back. Returns undefined when the text is not a path.
 * `parsePath(formatPath(p))` equals `p` for every path.
 */
export function parsePath(text: string): Path | undefined {
  if (text === '' || text === '(root)') return [];
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null) return undefined;
    const [, plain, index, quoted] = match;
    if (plain !== undefined) path.push(plain);
    else if (index !== undefined) path.push(Number(index));
    else {
      const key = readQuoted(quoted ?? '');
      if (key === undefined) return undefined;
      path.push(key);
    }
  }
  return path;
}

function readQuoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** True when `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return ancestor.length <= path.length && ancestor.every((step, i) => path[i] === step);
}

/** A string that is equal for equal paths and for no others; the key of maps by path. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}
