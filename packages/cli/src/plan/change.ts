/** One thing that differs, in words of its field: `odoo image`, `A ocr`, `workers`. */
export interface Change {
  readonly action: 'added' | 'removed' | 'changed';
  readonly what: string;
  /** The value before, where it may be shown. Never the value of a variable or of a secret. */
  readonly was?: string;
  readonly is?: string;
}

/** Added and changed lines of a text, where nothing better is known. */
export interface LineCounts {
  readonly added: number;
  readonly removed: number;
}

/** One rendered file that is not what it was. */
export interface ArtefactChange {
  /** Relative to the output folder. */
  readonly path: string;
  /** What the file is, for people: `compose erp-prod/production`. */
  readonly title: string;
  readonly renderer: string;
  /** The syntax that it was compared in; `text` where only lines are counted. */
  readonly kind: string;
  readonly action: 'added' | 'removed' | 'changed';
  /** Empty where only comments or layout differ, or where the syntax is not known. */
  readonly changes: readonly Change[];
  /** Counted where `changes` does not say everything. */
  readonly lines?: LineCounts;
}

/** `→` between two values; either may be hidden. */
export function changeText({ action, what, was, is }: Change): string {
  if (action === 'changed') {
    if (was === undefined || is === undefined) return what;
    return `${what}: ${was} → ${is}`;
  }
  const value = action === 'added' ? is : was;
  return value === undefined ? what : `${what}: ${value}`;
}
