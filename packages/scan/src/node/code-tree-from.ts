import { codeTreeOf } from '../addon-tree.ts';
import type { CodeTree, EnvironmentFile } from '../code-tree.ts';
import type { Extract } from '../extract.ts';
import type { ListedFile, Skipped } from './list/listed-file.ts';
import type { Outcome } from './read/outcome.ts';
import type { Unreadable } from './scan-tree.ts';

/** What is known of files that were not scanned. */
export interface NotScanned {
  readonly skipped: readonly Skipped[];
  readonly environment: readonly EnvironmentFile[];
  readonly excluded: readonly string[];
  readonly maxBytes: number;
}

/** A tree of code from what became of its files; whatever was not read is told of. */
export function codeTreeFrom(
  outcomes: ReadonlyMap<ListedFile, Outcome>,
  { skipped, environment, excluded, maxBytes }: NotScanned,
): CodeTree & { readonly unreadable: readonly Unreadable[] } {
  const extracts = new Map<string, Extract>();
  const left: Skipped[] = [];
  const binary: string[] = [];
  const unreadable: Unreadable[] = [];
  let scanned = 0;
  for (const [{ path }, outcome] of outcomes) {
    switch (outcome.kind) {
      case 'text':
        scanned += 1;
        if (outcome.extract !== undefined) extracts.set(path, outcome.extract);
        break;
      case 'binary':
        binary.push(path);
        break;
      case 'large':
        left.push({ what: path, why: `it is larger than ${sizeOf(maxBytes)}` });
        break;
      case 'unreadable':
        unreadable.push({ file: path, why: outcome.why });
        left.push({ what: path, why: outcome.why });
        break;
      case 'other':
        left.push({ what: path, why: outcome.why });
        break;
      case 'absent':
    }
  }
  const all = [...skipped, ...left, ...together(EXCLUDED, excluded), ...together(BINARY, binary)];
  return { ...codeTreeOf(extracts, { scanned, skipped: all, environment }), unreadable };
}

/** A reason for leaving files out, as it is said of one and of many. */
type Reason = readonly [one: string, many: string];

const EXCLUDED: Reason = [
  '`exclude` of the configuration names it',
  '`exclude` of the configuration names them',
];
const BINARY: Reason = ['it is binary', 'they are binary'];

/** Says why many files were left out, at once: nobody reads a list of a thousand pictures. */
function together([one, many]: Reason, paths: readonly string[]): readonly Skipped[] {
  const [first] = paths;
  if (first === undefined) return [];
  return [
    paths.length === 1 ? { what: first, why: one } : { what: `${paths.length} files`, why: many },
  ];
}

const MEBIBYTE = 1024 * 1024;

function sizeOf(bytes: number): string {
  return bytes % MEBIBYTE === 0 ? `${bytes / MEBIBYTE} MiB` : `${bytes} bytes`;
}
