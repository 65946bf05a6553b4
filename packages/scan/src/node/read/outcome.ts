import type { Extract } from '../../extract.ts';
import type { SourceFile } from '../../extract-file.ts';

/** What became of a file that somebody had to open. */
export type Outcome<E = Extract> =
  /** `extract` is absent where it says nothing that anybody asks about. */
  | ({ readonly kind: 'text'; readonly extract?: E } & Identity)
  | ({ readonly kind: 'binary' } & Identity)
  | { readonly kind: 'large' }
  /** Something else stands in its place. */
  | { readonly kind: 'other'; readonly why: string }
  /** It was gone before it was read. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** How the bytes that were read are known again; empty where they are the listed blob's. */
export interface Identity {
  /** git's hash of them. */
  readonly id?: string;
  /** What the file system said of them; only where it was read from there. */
  readonly stamp?: Stamp;
}

/** What changes whenever a file does. */
export interface Stamp {
  /** Inode, size and both times, as one word. */
  readonly word: string;
  /** The later of modification and change, in nanoseconds of the file system's clock. */
  readonly changed: bigint;
}

/** What a file's text says; undefined for nothing. Pure. */
export type ExtractOf<E = Extract> = (file: SourceFile) => E | undefined;
