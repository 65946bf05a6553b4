import { parseFile } from '@stackwright/lint';
import type { FileInput, LintFile } from '@stackwright/lint';

/** Parses a file again only when its text is another: fixes change few files. */
export function cachedParser(): (input: FileInput) => LintFile {
  const known = new Map<string, LintFile>();
  return (input) => {
    const last = known.get(input.file);
    if (last?.text === input.text) return last;
    const parsed = parseFile(input);
    known.set(input.file, parsed);
    return parsed;
  };
}
