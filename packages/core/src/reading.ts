/**
 * What a real program said of one artefact. `unknown` is never success: the program is missing, or it
 * could not be asked.
 */
export type ReadingOutcome = 'accepted' | 'rejected' | 'unknown';

/** One artefact read by one program. */
export interface Reading {
  /** Path of the artefact below the output folder. */
  readonly artefact: string;
  /** Id of the reader, e.g. `nginx`. */
  readonly reader: string;
  /** Program and version that read it, e.g. `nginx 1.26.3`; empty when it could not be found. */
  readonly program: string;
  readonly outcome: ReadingOutcome;
  /** What the program said when it did not accept, or why it could not be asked. */
  readonly message: string;
  /** 1-based line of the artefact that the program named, where it named one. */
  readonly line?: number;
}
