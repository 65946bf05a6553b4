/** Explicit markup of reStructuredText: what stands behind `.. `. */
export type Explicit =
  | {
      readonly kind: 'directive';
      readonly name: string;
      readonly argument: string;
      readonly at: number;
    }
  | { readonly kind: 'target'; readonly name: string; readonly target: string; readonly at: number }
  | { readonly kind: 'footnote'; readonly at: number }
  | { readonly kind: 'comment'; readonly words: string };

const DIRECTIVE = /^\.\.\s+(?:\|[^|]+\|\s+)?([A-Za-z][\w:+.-]*?)::(?:\s+|$)/;
const TARGET = /^\.\.\s+_([^:]+|`[^`]+`):(?:\s+|$)/;
const FOOTNOTE = /^\.\.\s+\[[^\]]+\](?:\s+|$)/;
const ANY = /^\.\.(?:\s+|$)/;

/** `at` is the offset in the line at which argument, target or words begin. Undefined for a line that is none. */
export function explicitOf(text: string): Explicit | undefined {
  const any = ANY.exec(text);
  if (any === null) return undefined;
  const directive = DIRECTIVE.exec(text);
  if (directive !== null) {
    const at = directive[0].length;
    const name = (directive[1] ?? '').toLowerCase();
    return { kind: 'directive', name, argument: text.slice(at).trim(), at };
  }
  const target = TARGET.exec(text);
  if (target !== null) {
    const at = target[0].length;
    const name = (target[1] ?? '').replaceAll('`', '');
    return { kind: 'target', name, target: text.slice(at).trim(), at };
  }
  const footnote = FOOTNOTE.exec(text);
  if (footnote !== null) return { kind: 'footnote', at: footnote[0].length };
  return { kind: 'comment', words: text.slice(any[0].length) };
}

/** Directives whose content is code; their argument names its language. */
export const CODE_DIRECTIVES: ReadonlySet<string> = new Set([
  'code',
  'code-block',
  'sourcecode',
  'parsed-literal',
  'literal',
  'console',
  'prompt',
]);

/** Directives whose content is words like any other. */
export const WORD_DIRECTIVES: ReadonlySet<string> = new Set([
  'note',
  'warning',
  'tip',
  'important',
  'caution',
  'danger',
  'attention',
  'hint',
  'error',
  'admonition',
  'seealso',
  'topic',
  'sidebar',
  'versionadded',
  'versionchanged',
  'deprecated',
  'table',
  'container',
  'only',
]);
