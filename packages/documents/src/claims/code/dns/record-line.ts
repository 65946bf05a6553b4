import type { Piece } from '../said.ts';

/** A record as a line shows it, whatever the order of its words. */
export interface RecordLine {
  /** Undefined where the line goes on with the owner of the one above. */
  readonly owner: Piece | undefined;
  readonly ttl: Piece | undefined;
  readonly type: Piece;
  /** All that stands behind the type, without a comment. */
  readonly data: Piece;
}

const TYPES = 'A|AAAA|CNAME|MX|TXT|NS|CAA|SRV';
/** `www 3600 IN CNAME @`, as in zone files and in the output of dig. */
const ZONE = new RegExp(
  String.raw`^(\s*)(?:([*@\w.-]+)\s+)?(?:(\d+[smhdw]?)\s+)?(?:IN\s+)?(${TYPES})\s+(\S.*)$`,
);
/** `A  www  192.0.2.10`, as panels and tables in text show it. */
const PANEL = new RegExp(String.raw`^(\s*)(${TYPES})\s+([*@\w.-]+)\s+(\S.*)$`);
const NOT_DATA = /^(?:IN\b|records?\b|for\b|is\b|[-–—=|]+$)/i;

export function recordLineOf(line: string, start: number): RecordLine | undefined {
  if (line.length > 1000) return undefined;
  const plain = withoutComment(line);
  return panelLine(plain, start) ?? zoneLine(plain, start);
}

function panelLine(line: string, start: number): RecordLine | undefined {
  const match = PANEL.exec(line);
  if (match === null) return undefined;
  const [, indent = '', type = '', owner = '', data = ''] = match;
  // `A 192.0.2.10` goes on with the owner above; behind a name there is data.
  if (/^[\d.]+$/.test(owner) || type === 'MX' || type === 'SRV' || type === 'CAA' || type === 'TXT')
    return undefined;
  const at = start + indent.length;
  return {
    owner: { text: owner, start: start + line.indexOf(owner, indent.length + type.length) },
    ttl: undefined,
    type: { text: type, start: at },
    data: dataPiece(line, data, start),
  };
}

function zoneLine(line: string, start: number): RecordLine | undefined {
  const match = ZONE.exec(line);
  if (match === null) return undefined;
  const [, indent = '', owner, ttl, type = '', data = ''] = match;
  if (NOT_DATA.test(data)) return undefined;
  const isOwner = owner !== undefined && !/^\d+[smhdw]?$/.test(owner);
  const dataAt = line.length - data.length;
  const typeAt = line.lastIndexOf(type, dataAt - 1);
  const written = ttl ?? (isOwner ? undefined : owner);
  return {
    owner: isOwner ? { text: owner, start: start + indent.length } : undefined,
    ttl:
      written === undefined
        ? undefined
        : { text: written, start: start + line.lastIndexOf(written, typeAt - 1) },
    type: { text: type, start: start + typeAt },
    data: dataPiece(line, data, start),
  };
}

function dataPiece(line: string, data: string, start: number): Piece {
  return { text: data.trimEnd(), start: start + line.length - data.length };
}

/** A semicolon inside of quotes begins no comment. */
function withoutComment(line: string): string {
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at];
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === ';' || (sign === '#' && /\s/.test(line[at - 1] ?? ' '))))
      return line.slice(0, at).trimEnd();
  }
  return line.trimEnd();
}
