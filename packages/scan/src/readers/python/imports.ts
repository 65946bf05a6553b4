import type { Statement } from '../../python/statements.ts';
import type { Token } from '../../python/token.ts';

/** An addon that a statement imports, and whether the code goes on without it. */
export interface ImportedAddon {
  readonly addon: string;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
}

/** A `try` or an `if TYPE_CHECKING` whose block is still open. */
interface Block {
  readonly indent: number;
  readonly kind: 'try' | 'typing';
  /** Imports of the body of a `try`, until a handler is seen. */
  readonly imports: number[];
  isBody: boolean;
}

/** Errors of which a handler lets the code go on without a module. */
const CAUGHT = new Set(['ImportError', 'ModuleNotFoundError', 'Exception', 'BaseException']);

/**
 * The addons that a text imports from `odoo.addons` (`openerp.addons` before 10.0), wherever the
 * import stands. Strings and comments name nothing.
 */
export function importedAddons(lines: Iterable<Statement>): readonly ImportedAddon[] {
  const found: ImportedAddon[] = [];
  const open: Block[] = [];
  for (const { tokens, indent } of lines) {
    const [head] = tokens;
    close(open, indent, head?.text ?? '');
    const block = open.at(-1);
    if (head?.text === 'except' && block?.kind === 'try' && block.indent === indent) {
      if (catches(tokens)) {
        for (const index of block.imports) {
          const known = found[index];
          if (known !== undefined) found[index] = { ...known, optional: true };
        }
      }
      block.isBody = false;
    } else if (head?.text === 'try') {
      open.push({ indent, kind: 'try', imports: [], isBody: true });
    } else if (head?.text === 'if' && tokens.some(({ text }) => text === 'TYPE_CHECKING')) {
      open.push({ indent, kind: 'typing', imports: [], isBody: true });
    }
    for (const addon of addonsOf(tokens)) {
      const optional = open.some(({ kind, isBody }) => kind === 'typing' && isBody);
      for (const { kind, isBody, imports } of open) {
        if (kind === 'try' && isBody) imports.push(found.length);
      }
      found.push({ addon: addon.text, start: addon.start, end: addon.end, optional });
    }
  }
  return found;
}

/** Closes what a line that stands further left ends. A handler or an `else` belongs to its head. */
function close(open: Block[], indent: number, head: string): void {
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    if (indent > last.indent) return;
    const goesOn = indent === last.indent && ['except', 'else', 'finally', 'elif'].includes(head);
    if (goesOn && last.kind === 'try') {
      if (head !== 'except') last.isBody = false;
      return;
    }
    open.pop();
  }
}

function catches(tokens: readonly Token[]): boolean {
  const end = tokens.findIndex(({ text }) => text === ':');
  const errors = tokens.slice(1, end === -1 ? undefined : end);
  return errors.length === 0 || errors.some(({ text }) => CAUGHT.has(text));
}

/** The tokens that name addons in `import odoo.addons.x`, `from odoo.addons[.x] import y`. */
function addonsOf(tokens: readonly Token[]): readonly Token[] {
  const [head] = tokens;
  if (head?.text === 'import') {
    return items(tokens.slice(1)).flatMap((item) => {
      const addon = below(item);
      return addon === undefined ? [] : [addon];
    });
  }
  if (head?.text !== 'from') return [];
  const split = tokens.findIndex(({ text, kind }) => kind === 'name' && text === 'import');
  if (split === -1) return [];
  const source = tokens.slice(1, split);
  const addon = below(source);
  if (addon !== undefined) return [addon];
  if (!isAddons(source) || source.length !== 3) return [];
  return items(tokens.slice(split + 1)).flatMap((item) => {
    const name = item.find(({ kind }) => kind === 'name');
    return name === undefined ? [] : [name];
  });
}

/** The name behind `odoo.addons.`. */
function below(words: readonly Token[]): Token | undefined {
  return isAddons(words) && words[3]?.text === '.' ? words[4] : undefined;
}

function isAddons([root, dot, addons]: readonly Token[]): boolean {
  return (
    (root?.text === 'odoo' || root?.text === 'openerp') &&
    dot?.text === '.' &&
    addons?.text === 'addons'
  );
}

function items(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ',') parts.push([]);
    else if (token.text !== '(' && token.text !== ')') parts.at(-1)?.push(token);
  }
  return parts;
}
