import type { Span } from '@stackwright/core';

/** How a document is written. `data` is a YAML or JSON file that states facts for people. */
export type Markup = 'markdown' | 'rst' | 'text' | 'data';

/** A document as its readers see it: its blocks in order, each knowing what it stands under. */
export interface Document {
  /** As reports name it: relative to the repository, `/` between parts. */
  readonly file: string;
  /** As it stands in the file; every span counts in it, damaged or not. */
  readonly text: string;
  readonly markup: Markup;
  readonly blocks: readonly Block[];
  /** What links, images and reference definitions point at, as written. */
  readonly links: readonly Link[];
  /** What `#…` may name: slugs of headings as GitHub makes them, and ids that are set by hand. */
  readonly anchors: ReadonlySet<string>;
  /** Orders to Stackwright, e.g. `<!-- stackwright:ignore reason -->`. */
  readonly markers: readonly Marker[];
  /** Set when UTF-8 was once read as cp1252; blocks then hold the repaired words. */
  readonly damage: Damage | undefined;
  /** Set when a document was read as plain text because it could not be read as what its name says. */
  readonly fallback?: Fallback | undefined;
}

/**
 * Words as they are read: markup taken away, entities resolved, one space for each line break. `spanOf` says where a
 * range of `text` stands in the file; a range over several pieces gives the whole stretch between.
 */
export interface Prose {
  readonly text: string;
  readonly marks: readonly Mark[];
  spanOf(start: number, end: number): Span;
}

/** A range of a prose that is set apart. Offsets are of `Prose.text`. */
export interface Mark {
  readonly kind: 'code' | 'strong' | 'emphasis' | 'deleted' | 'link';
  readonly start: number;
  readonly end: number;
}

/** A heading with the ones above it, innermost first by following `parent`. */
export interface Section {
  readonly heading: Prose;
  /** 1 to 6. */
  readonly level: number;
  readonly parent: Section | undefined;
}

interface BlockPlace {
  readonly section: Section | undefined;
  /** True inside a block quote. */
  readonly quoted: boolean;
  /** The paragraph right before it in the same section, which may introduce it; not for headings. */
  readonly lead: Prose | undefined;
}

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock | CodeBlock;

/** `section` is the heading's own. */
export interface HeadingBlock extends BlockPlace {
  readonly kind: 'heading';
  readonly section: Section;
}

export interface ParagraphBlock extends BlockPlace {
  readonly kind: 'paragraph';
  readonly prose: Prose;
}

/** One item of a list; its nested items follow as blocks of their own, with it as `parent`. */
export interface ItemBlock extends BlockPlace {
  readonly kind: 'item';
  readonly prose: Prose;
  readonly parent: ItemBlock | undefined;
  /** 1-based number in an ordered list. */
  readonly number: number | undefined;
}

/** A table; ragged rows are filled up with empty cells. A `data` document gives no tables. */
export interface TableBlock extends BlockPlace {
  readonly kind: 'table';
  readonly header: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
}

/** Text that is kept as it is: a fenced or indented block, a literal block. */
export interface CodeBlock extends BlockPlace {
  readonly kind: 'code';
  /** Lower case, without what follows it: `bash`, `yaml`; empty when none is given. */
  readonly language: string;
  /** What follows the language on the fence's line. */
  readonly meta: string;
  /** Content without fences and indentation. */
  readonly text: string;
  /** Where a range of `text` stands in the file. */
  spanOf(start: number, end: number): Span;
}

export interface Link {
  readonly kind: 'link' | 'image' | 'definition';
  /** As written: `../ops/restore.md#drill`, `https://…`, `#anchor`. */
  readonly target: string;
  /** Of the target. */
  readonly span: Span;
}

/** A comment that begins with `stackwright:`. */
export interface Marker {
  /** `ignore`, `value`, … */
  readonly verb: string;
  /** What follows it: a reason, a path. */
  readonly argument: string;
  readonly span: Span;
  /** What it speaks of: the rest of its line, or the block that follows when it stands alone. */
  readonly about: Span;
}

/** Damaged signs of a document. */
export interface Damage {
  /** How many sequences were repaired. */
  readonly count: number;
  /** The first one. */
  readonly span: Span;
  readonly found: string;
  readonly meant: string;
}

/**
 * Why a document was read as plain text: YAML or JSON that is `broken` or too `long`, quotes or lists nested too `deep`, a
 * paragraph too `dense` with signs of markup.
 */
export interface Fallback {
  readonly from: Markup;
  readonly why: 'broken' | 'long' | 'deep' | 'dense';
  /** Where it shows; the beginning of the file where nothing better is known. */
  readonly span: Span;
}
