/** One character as the terminal shows it. */
export interface Cell {
  /** UTF-16 offset of the character in its line. */
  readonly at: number;
  /** What is printed: never a control character. */
  readonly text: string;
  /** Terminal columns that it takes. */
  readonly width: number;
}

const TAB = 4;

/** Controls, format characters (bidi overrides, zero-width), line separators, half surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const COMBINING = /[\p{Mn}\p{Me}]/u;

/** East Asian wide and fullwidth characters and emoji, by block (Unicode Standard Annex 11). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** The cells of one line. Tabs become spaces up to the next stop; unprintable characters are named. */
export function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  let column = 0;
  for (const character of line) {
    const text = shown(character, column);
    const width = text === character ? widthOf(character) : text.length;
    cells.push({ at, text, width });
    at += character.length;
    column += width;
  }
  return cells;
}

/** A text of the user on one line, safe to print: no character of it can steer the terminal. */
export function printable(text: string): string {
  return cellsOf(text)
    .map((cell) => cell.text)
    .join('');
}

function shown(character: string, column: number): string {
  if (character === '\t') return ' '.repeat(TAB - (column % TAB));
  if (!UNPRINTABLE.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  // C0 controls have pictures of their own, one column wide: ␀ to ␟.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

function widthOf(character: string): number {
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
