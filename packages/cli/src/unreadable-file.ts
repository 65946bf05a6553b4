import type { Finding } from '@stackwright/core';

/**
 * The finding that a file cannot be read, and should have been.
 * @param reason - a phrase without a full stop, as `readText` gives it.
 */
export function unreadableFile(
  file: string,
  reason: string,
  words: Pick<Finding, 'why' | 'fix'>,
): Finding {
  return {
    rule: 'unreadable-file',
    severity: 'error',
    what: `${file} cannot be read: ${reason}.`,
    ...words,
    at: { file },
    related: [],
  };
}
