import { printable } from '../pretty/cells.ts';

/** A link of a plain text message, `[text](target)` (section 3.11.6). */
const LINK = /\]\s*\(/;

/** A placeholder of a plain text message, `{0}` (section 3.11.5). */
const PLACEHOLDER = /\{(\d+)\}/g;

/**
 * A message that a viewer shows as it is: a link or a placeholder in the user's text is escaped as the
 * standard says, and a control character is named. Other brackets and braces are left alone, because many viewers show the escapes.
 */
export function message(text: string): { readonly text: string } {
  const shown = text.split('\n').map(printable).join('\n');
  const literal = LINK.test(shown) ? shown.replaceAll(/[[\]\\]/g, '\\$&') : shown;
  return { text: literal.replaceAll(PLACEHOLDER, '{{$1}}') };
}
