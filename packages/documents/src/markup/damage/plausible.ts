/** What may stand right behind a word of a living language. */
const CLOSING = /[“”‘’„‚«»‹›…–—]$/;

/**
 * Whether two signs are damage beyond doubt, from what they would mean. Real words have such pairs too: `“É”` and `É»` are
 * valid UTF-8. So signs of two bytes count only where the second one is no quotation mark, bracket or dash, and only for
 * Latin-1; signs of three and four bytes have no such twins in the ranges that documents use.
 */
export function isPlainDamage(found: string, meant: string): boolean {
  const code = meant.codePointAt(0) ?? 0;
  if (found.length === 2) return code >= 0xa0 && code <= 0xff && !CLOSING.test(found);
  return isKnownSign(code);
}

/**
 * Whether a sequence is damage in a text that has damage beyond doubt elsewhere. A no-break space that became a space is
 * taken back then, and so are the control signs of text that was damaged twice.
 */
export function isLikelyDamage(found: string, meant: string): boolean {
  const code = meant.codePointAt(0) ?? 0;
  if (found.length !== 2) return isKnownSign(code);
  return code >= 0x80 && code < 0x530 && (/^[ÂÃÅ]/.test(found) || !CLOSING.test(found));
}

/** Signs that people write: punctuation, arrows, boxes, emoji, and letters of three bytes. */
function isKnownSign(code: number): boolean {
  return (
    (code >= 0x1e00 && code <= 0x2bff) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xff00 && code <= 0xffef) ||
    code === 0xfeff ||
    (code >= 0x1f000 && code <= 0x1faff)
  );
}
