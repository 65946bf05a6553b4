import type { Location, Path } from '@stackwright/core';

/** Digest of a text as lower-case hex. Handed in, because pure code has no cryptography. */
export type Hash = (text: string) => string;

/** What a finding is known by. */
export interface Fingerprinted {
  readonly rule: string;
  readonly at: Location;
  /** The path that it is about, where it is about one. */
  readonly about: Path | undefined;
}

/**
 * A fingerprint for each finding, in order: what the finding is about, without the line it stands on.
 * A path of names alone finds its value wherever it moves and whatever it becomes. Positions in lists
 * change, so such a path counts without them and with the text of its line, as does a range alone.
 * Equal ones are numbered.
 */
export function fingerprints(
  findings: readonly Fingerprinted[],
  lineOf: (at: Location) => string,
  hash: Hash,
): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at, about = at.path }) => {
    const line = isStable(about) ? '' : normalised(lineOf(at));
    const key = JSON.stringify([rule, at.file, withoutPositions(about), line]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return hash(JSON.stringify([key, ordinal]));
  });
}

function isStable(path: Path | undefined): boolean {
  return path !== undefined && path.length > 0 && path.every((step) => typeof step === 'string');
}

function withoutPositions(path: Path = []): Path {
  return path.map((step) => (typeof step === 'number' ? 0 : step));
}

/** Indentation and spacing may change without the line becoming another. */
function normalised(line: string): string {
  return line.trim().replaceAll(/\s+/g, ' ');
}
