import type { CodeBlock } from '../../markup/document.ts';
import { LEFT_OUT, PLACEHOLDER } from '../paths/words.ts';

/** A drawn tree of files. */
export interface TreeDrawing {
  /** What its first line names, without slashes; empty for `.` or none. */
  readonly root: string;
  /** Paths below the root, in order; offsets of the block's text. */
  readonly lines: readonly DrawnPath[];
}

export interface DrawnPath {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const BRANCH = /^((?:[\s│┃|]*))(?:[├└┣┗╰]|\|(?=--)|\+(?=--)|`(?=--))[─━-]+\s?/;
const NAME = /^(?:\.?\/)?([\p{L}\p{N}._@+-]+(?:\/[\p{L}\p{N}._@+-]+)*)\/?(?=$|\s|\s*[#(←])/u;

/** Remarks on what need not be there. */
const MAY_LACK =
  /\b(?:optional(?:ly)?|planned|to-?do|future|phase|generated|git-?ignored|ignored|created|creates|not (?:committed|tracked|in git)|untracked|new|to be|coming|local|private|secrets?|your|runtime|output|example|e\.g\.|deleted?|removed?|gone|moved|renamed|merged|replaced)\b|\([AD]\)|→/i;

/** Reads a block as a tree drawn with `├──`; undefined for any other block. */
export function treeDrawingOf({ text }: CodeBlock): TreeDrawing | undefined {
  if (!/[├└┣┗╰]\s?[─━]|^[\s|]*[|+`]--/m.test(text) || text.length > 40_000) return undefined;
  const lines: DrawnPath[] = [];
  const above: { readonly indent: number; readonly path: string | undefined }[] = [];
  let root: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const branch = BRANCH.exec(line);
    if (branch === null) {
      if (line.trim() === '' || /^[\s│|]*$/.test(line)) continue;
      // A second tree, or words between: what follows is rooted in something else.
      if (root !== undefined || lines.length > 0)
        return lines.length > 0 ? { root: root ?? '', lines } : undefined;
      root = rootOf(line);
      if (root === undefined) return undefined;
      continue;
    }
    const indent = branch[1]?.length ?? 0;
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= indent) above.pop();
    const parent = above.length === 0 ? '' : above.at(-1)?.path;
    const name = NAME.exec(line.slice(branch[0].length))?.[1];
    const remark = line.slice(branch[0].length + (name?.length ?? 0));
    const isOwn =
      name !== undefined && !MAY_LACK.test(remark) && parent !== undefined && !isLeftOut(name);
    const path = isOwn ? (parent === '' ? name : `${parent}/${name}`) : undefined;
    above.push({ indent, path });
    if (path === undefined || name === undefined) continue;
    const start = from + line.indexOf(name, branch[0].length);
    lines.push({ path, start, end: start + name.length });
  }
  return lines.length === 0 ? undefined : { root: root ?? '', lines };
}

/** `.`, `./`, `odoo-stack/`, `packages/core/`: a folder alone on its line. */
function rootOf(line: string): string | undefined {
  const name = /^\s*(?:\$ tree.*|([\w.@/-]+?))\/?\s*(?:(?:#|←|\(|--).*)?$/.exec(line);
  if (name === null) return undefined;
  const root = (name[1] ?? '').replace(/^\.?\/|^\.$/, '');
  return root.startsWith('/') ? undefined : root;
}

function isLeftOut(name: string): boolean {
  return name
    .split('/')
    .some(
      (part) =>
        part === '...' ||
        part === '..' ||
        LEFT_OUT.has(part) ||
        PLACEHOLDER.test(part) ||
        /^\.{2,}$/.test(part),
    );
}
