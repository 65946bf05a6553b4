import type { Finding } from '@stackwright/core';
import type { PinFile } from '@stackwright/scan';

/** What keeps `.gitmodules` from being read, as findings: nothing is known of submodules then. */
export function mistakesOf(files: readonly PinFile[]): readonly Finding[] {
  return files.flatMap((file) =>
    file.format === 'gitmodules' && file.pins.length === 0 ? findingsOf(file) : [],
  );
}

/** The mistakes of a file of pins as findings. */
export function findingsOf({ file, mistakes }: PinFile): readonly Finding[] {
  return mistakes.map(({ what, why, fix, span }) => ({
    rule: 'invalid-pins',
    severity: 'error',
    what: `${what}.`,
    why,
    fix,
    at: { file, span },
    related: [],
  }));
}
