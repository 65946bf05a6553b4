/** A range of text by offsets, and what stands there instead. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
