/** Something a document refers to, and the line where it does. */
export interface Reference {
  readonly line: number;
  readonly target: string;
}

/** Targets of links that are neither addresses nor places in the same document. */
export function relativeLinks(markdown: string): readonly Reference[] {
  return found(withoutBlocks(markdown), /\]\(([^)\s]+)\)/g).filter(
    ({ target }) => !/^(?:[a-z]+:|#)/.test(target),
  );
}

/** First words of a path of this repository. `generated/` is proven by the inventory's own test. */
const ROOTS = /^(?:\.?\/)?(?:packages|tools|docs|examples|\.github)\//;
const ROOT_FILE =
  /^(?:[\w.-]+\.md|stack\.yaml|\.oxlintrc\.json|package\.json|nx\.json|project\.json)$/;

/** Code that looks like a path of this repository. `*` and `<name>` stand for any part of a name. */
export function repositoryPaths(markdown: string): readonly Reference[] {
  return found(withoutBlocks(markdown), /`([^`\n]+)`/g).filter(
    ({ target }) => ROOTS.test(target) || (ROOT_FILE.test(target) && !target.startsWith('README')),
  );
}

/** `npm run` scripts and the local programs that fenced blocks and code call. */
export function scriptCalls(markdown: string): readonly Reference[] {
  return found(markdown, /npm run (?:-s |--silent )?([\w:-]+)/g);
}

/** Anchors of a document's headings, as GitHub makes them. */
export function anchors(markdown: string): readonly string[] {
  return [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The text with fenced blocks emptied, so that lines keep their numbers. */
function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/^(```+)[^\n]*\n[^]*?^\1$/gm, (block) =>
    block.replaceAll(/[^\n]/g, ''),
  );
}

function found(text: string, pattern: RegExp): readonly Reference[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    target: match[1] ?? '',
  }));
}
