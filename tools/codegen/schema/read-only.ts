/** Turns generated interfaces deep-readonly: their properties and their lists. Comments stay as they are. */
export function readOnly(code: string): string {
  return readOnlyLists(readOnlyProperties(code));
}

const PROPERTY = /^( +)((?:[\w$]+|'[^']+'|"[^"]+")\??:|\[\w+: string\]:)/gm;
const COMMENT = /\/\*.*?\*\//gs;

function readOnlyProperties(code: string): string {
  return code.replaceAll(PROPERTY, '$1readonly $2');
}

/** `T[]` as `ReadonlyArray<T>`, innermost first. */
function readOnlyLists(code: string): string {
  let text = code;
  for (;;) {
    // Same length, so that positions hold, without the brackets of prose.
    const bare = text.replaceAll(COMMENT, (comment) => comment.replaceAll(/[^\n]/g, ' '));
    const end = bare.indexOf('[]');
    if (end === -1) return text;
    const start = operandStart(bare, end);
    text = `${text.slice(0, start)}ReadonlyArray<${text.slice(start, end)}>${text.slice(end + 2)}`;
  }
}

/** Start of the type that ends before `end`: a bracketed one, or a word. */
function operandStart(code: string, end: number): number {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const sign = code.charAt(at);
    if (/[)}>\]]/.test(sign)) depth += 1;
    else if (/[({<[]/.test(sign)) depth -= 1;
    const started = at > 0 && /[\w$]/.test(code.charAt(at - 1));
    if (depth === 0 && !started) return at;
  }
  throw new Error('a list type without a start');
}
