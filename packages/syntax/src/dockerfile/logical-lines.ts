/** A stretch of text that belongs to one instruction: without the line continuations between. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** An instruction as it stands in the text, before it is split into words. */
export interface LogicalLine {
  readonly pieces: readonly Piece[];
  readonly heredocs: readonly {
    readonly name: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** A heredoc that its name never ends, or a continuation at the end of the file. */
  readonly unfinished?: 'heredoc' | 'continuation';
}

const HEREDOC = /<<(-?)\s*(["']?)([A-Za-z_][\w.]*)\2/g;

/** Only these may have heredocs (the Dockerfile reference, "Here-Documents"). */
const WITH_HEREDOC = /^\s*(?:RUN|COPY|ADD|ONBUILD)\s/i;

/**
 * Splits a Dockerfile into instructions. The escape character at the end of a line joins it with the
 * next; comment lines and (though deprecated) empty lines between joined lines are left out.
 */
export function readLogicalLines(
  text: string,
  escape: string,
): { readonly lines: readonly LogicalLine[]; readonly comments: readonly Piece[] } {
  const lines: LogicalLine[] = [];
  const comments: Piece[] = [];
  let pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const end = lineEnd(text, start);
    at = Math.min(text.length, text.indexOf('\n', start) + 1 || text.length);
    const line = text.slice(start, end);
    if (/^\s*#/.test(line)) {
      comments.push({ start: start + line.indexOf('#'), end });
      continue;
    }
    if (line.trim() === '') continue;
    const trimmed = line.trimEnd();
    if (trimmed.endsWith(escape)) {
      pieces.push({ start, end: start + trimmed.length - 1 });
      continue;
    }
    pieces.push({ start, end });
    const joined = pieces.map((piece) => text.slice(piece.start, piece.end)).join('');
    const wanted = WITH_HEREDOC.test(joined) ? heredocsOf(joined) : [];
    const read = readHeredocs(text, at, wanted);
    at = read.end;
    lines.push({
      pieces,
      heredocs: read.heredocs,
      ...(read.heredocs.length < wanted.length && { unfinished: 'heredoc' }),
    });
    pieces = [];
  }
  if (pieces.length > 0) lines.push({ pieces, heredocs: [], unfinished: 'continuation' });
  return { lines, comments };
}

interface Wanted {
  readonly name: string;
  readonly tabs: boolean;
}

function heredocsOf(line: string): readonly Wanted[] {
  return [...line.matchAll(HEREDOC)]
    .filter(({ index }) => line.charAt(index - 1) !== '<' && line.charAt(index + 2) !== '<')
    .map(([, dash, , name]) => ({ name: name ?? '', tabs: dash === '-' }));
}

function readHeredocs(
  text: string,
  from: number,
  wanted: readonly Wanted[],
): { readonly end: number; readonly heredocs: LogicalLine['heredocs'] } {
  const heredocs: { name: string; start: number; end: number }[] = [];
  let at = from;
  for (const { name, tabs } of wanted) {
    const start = at;
    let closed: number | undefined;
    while (at < text.length && closed === undefined) {
      const line = text.slice(at, lineEnd(text, at));
      if ((tabs ? line.replace(/^\t+/, '') : line) === name) closed = at;
      at = Math.min(text.length, text.indexOf('\n', at) + 1 || text.length);
    }
    // Its lines are instructions again, as if the heredoc had not begun.
    if (closed === undefined) return { end: start, heredocs };
    heredocs.push({ name, start, end: closed });
  }
  return { end: at, heredocs };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const last = end === -1 ? text.length : end;
  return last > from && text.charAt(last - 1) === '\r' ? last - 1 : last;
}
