import { matchAt, reading } from '../found-value.ts';
import type { FoundValue, Reading } from '../found-value.ts';

const PROTOCOL_AFTER = /(\d{1,5})\s?\/\s?(tcp|udp)\b/iy;
const PROTOCOL_BEFORE = /(tcp|udp)[\s/:]\s?(?:ports?\s)?(\d{1,5})(?![\w.])/iy;
const PORT_WORD =
  /ports?(?:\s(?:numbers?|no\.?))?(?:\s(?:is|are|to|=)\s|[\s:=]\s?|\s[:=]\s?)(?=:?\d)/iy;
const IN_LIST = /:?(\d{1,5})(?:\/(tcp|udp))?(?![\w%]|\.\d|:\d)/iy;
const BETWEEN = /(?:\s?(?:,|\/|&|\+)\s?(?:and\s|or\s)?|\s(?:and|or|to)\s)(?=:?\d)/iy;
const AFTER_HOST = /:(\d{2,5})(?![\w-]|\.\d)/y;
/** `8080:80` as Compose and Docker publish ports: the host's, then the container's. */
const MAPPING = /(\d{2,5}):(\d{2,5})(?![\w.:-])(?:\/(tcp|udp))?/iy;
/** Below 1000 only these are believed when nothing but a colon says that it is a port. */
const LOW_PORTS: ReadonlySet<number> = new Set([
  22, 25, 53, 80, 110, 143, 389, 443, 465, 587, 636, 853, 873, 993, 995,
]);

/** `443/tcp`. */
export function readProtocolPort(text: string, at: number): Reading | undefined {
  const match = matchAt(PROTOCOL_AFTER, text, at);
  return match === null ? undefined : portReading(match[1], match[2], at, at + match[0].length);
}

/** `TCP 443`, `udp/53`. */
export function readPortAfterProtocol(text: string, at: number): Reading | undefined {
  const match = matchAt(PROTOCOL_BEFORE, text, at);
  if (match === null) return undefined;
  const end = at + match[0].length;
  return portReading(match[2], match[1], end - (match[2]?.length ?? 0), end);
}

/** `port 443`, `ports 80, 443 and 8069`. */
export function readPortList(text: string, at: number): Reading | undefined {
  const word = matchAt(PORT_WORD, text, at);
  if (word === null) return undefined;
  const found: FoundValue[] = [];
  let end = at + word[0].length;
  let next = end;
  for (;;) {
    const match = matchAt(IN_LIST, text, next);
    if (match === null) break;
    const start = next + (match[0].startsWith(':') ? 1 : 0);
    end = next + match[0].length;
    const one = portReading(match[1], match[2], start, end);
    if (one === undefined) break;
    found.push(...one.found);
    const between = matchAt(BETWEEN, text, end);
    if (between === null) break;
    next = end + between[0].length;
  }
  return found.length === 0 ? undefined : { found, end };
}

/** `:8069` behind a host, or alone. */
export function portAfter(text: string, at: number): Reading | undefined {
  const match = matchAt(AFTER_HOST, text, at);
  const port = Number(match?.[1]);
  if (match === null || !isLikely(port)) return undefined;
  return portReading(match[1], undefined, at + 1, at + match[0].length);
}

function isLikely(port: number): boolean {
  return port >= 1000 || LOW_PORTS.has(port);
}

export function readPortMapping(text: string, at: number): Reading | undefined {
  const match = matchAt(MAPPING, text, at);
  if (match === null) return undefined;
  const [all, host = '', inside = '', protocol] = match;
  if (!isLikely(Number(host)) || !isLikely(Number(inside))) return undefined;
  const one = portReading(host, protocol, at, at + host.length, 'published port');
  const start = at + host.length + 1;
  const two = portReading(inside, protocol, start, start + inside.length, 'container port');
  if (one === undefined || two === undefined) return undefined;
  return { found: [...one.found, ...two.found], end: at + all.length };
}

function portReading(
  digits: string | undefined,
  protocol: string | undefined,
  start: number,
  end: number,
  noun?: string,
): Reading | undefined {
  const port = Number(digits);
  if (!(port >= 1 && port <= 65_535)) return undefined;
  return reading({ kind: 'port', port, protocol: protocolOf(protocol) }, start, end, noun);
}

function protocolOf(text: string | undefined): 'tcp' | 'udp' | undefined {
  const name = text?.toLowerCase();
  return name === 'tcp' || name === 'udp' ? name : undefined;
}
