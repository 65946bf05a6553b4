/** A variable in a text of a compose file, by offsets into that text. */
export interface Variable {
  readonly name: string;
  /** `:-` and `-` give a default, `:?` and `?` demand a value, `:+` and `+` replace one. */
  readonly operator?: ':-' | '-' | ':?' | '?' | ':+' | '+';
  /** Behind the operator, as written: it may hold variables itself. */
  readonly operand?: string;
  readonly start: number;
  readonly end: number;
  /** Inside the operand of another variable: asked for only when that one wants its operand. */
  readonly nested: boolean;
}

/** A `${` that Compose refuses. */
export interface BadDollar {
  readonly start: number;
  readonly end: number;
}

export interface Interpolation {
  /** In order; those inside an operand behind their outer one. */
  readonly variables: readonly Variable[];
  readonly bad: readonly BadDollar[];
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bad'; readonly start: number; readonly end: number }
  | { readonly kind: 'variable'; readonly variable: Variable };

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const OPERATOR = /:?[-?+]/y;

/** Deeper defaults of defaults are kept as text. */
const MAX_NESTING = 20;

/**
 * Finds the variables of a text: `$NAME`, `${NAME}`, `${NAME:-default}` and its kin, `$$` for a dollar.
 * Any other `${` is refused by Compose, and any other `$` stands for itself. Source: compose-spec, "Interpolation"; compose-go template.go.
 */
export function readInterpolation(text: string): Interpolation {
  const variables: Variable[] = [];
  const bad: BadDollar[] = [];
  collect(text, 0, 0, variables, bad);
  return { variables, bad };
}

function collect(
  text: string,
  offset: number,
  nesting: number,
  variables: Variable[],
  bad: BadDollar[],
): void {
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'bad') bad.push({ start: offset + piece.start, end: offset + piece.end });
    if (piece.kind !== 'variable') continue;
    const { variable } = piece;
    const start = offset + variable.start;
    const end = offset + variable.end;
    variables.push({ ...variable, start, end, nested: nesting > 0 });
    const { operand } = variable;
    if (operand === undefined || nesting >= MAX_NESTING) continue;
    collect(operand, end - 1 - operand.length, nesting + 1, variables, bad);
  }
}

/**
 * The text with its variables replaced: by `values`, else by their defaults. Undefined when a variable has
 * neither, for then the text is not known here, or when a `$` is wrong.
 */
export function interpolate(
  text: string,
  values: Readonly<Record<string, string>> = {},
  nesting = 0,
): string | undefined {
  if (nesting > MAX_NESTING) return undefined;
  let result = '';
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'bad') return undefined;
    const part = piece.kind === 'text' ? piece.text : valueOf(piece.variable, values, nesting);
    if (part === undefined) return undefined;
    result += part;
  }
  return result;
}

function valueOf(
  { name, operator, operand = '' }: Variable,
  values: Readonly<Record<string, string>>,
  nesting: number,
): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const counts = value !== undefined && (value !== '' || !operator?.startsWith(':'));
  if (operator?.endsWith('+') === true) {
    return counts ? interpolate(operand, values, nesting + 1) : undefined;
  }
  if (counts) return value;
  if (operator?.endsWith('-') === true) return interpolate(operand, values, nesting + 1);
  return undefined;
}

function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const dollar = text.indexOf('$', at);
    if (dollar === -1) {
      yield { kind: 'text', text: text.slice(at) };
      return;
    }
    if (dollar > at) yield { kind: 'text', text: text.slice(at, dollar) };
    const next = text.charAt(dollar + 1);
    if (next === '$') {
      yield { kind: 'text', text: '$' };
      at = dollar + 2;
      continue;
    }
    const variable = next === '{' ? braced(text, dollar) : named(text, dollar);
    if (variable !== undefined) yield { kind: 'variable', variable };
    else if (next === '{') yield { kind: 'bad', start: dollar, end: dollar + 2 };
    else yield { kind: 'text', text: '$' };
    at = variable?.end ?? dollar + 1;
  }
}

function named(text: string, start: number): Variable | undefined {
  const name = matchAt(NAME, text, start + 1);
  if (name === undefined) return undefined;
  return { name, start, end: start + 1 + name.length, nested: false };
}

function braced(text: string, start: number): Variable | undefined {
  const name = matchAt(NAME, text, start + 2);
  if (name === undefined) return undefined;
  const behind = start + 2 + name.length;
  if (text.charAt(behind) === '}') return { name, start, end: behind + 1, nested: false };
  const operator = matchAt(OPERATOR, text, behind) as Variable['operator'] | undefined;
  const close = operator && closing(text, behind + operator.length);
  if (operator === undefined || close === undefined) return undefined;
  const operand = text.slice(behind + operator.length, close);
  return { name, operator, operand, start, end: close + 1, nested: false };
}

/** The `}` of a variable, past those of the variables in its operand. */
function closing(text: string, from: number): number | undefined {
  let open = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) open += 1;
    else if (text.charAt(at) === '}') {
      if (open === 0) return at;
      open -= 1;
    }
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
