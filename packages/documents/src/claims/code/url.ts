import type { FoundValue } from '../../value/found-value.ts';
import type { Piece } from './said.ts';

/** The parts of `http(s)://host:port/route` and of `host:port/route`; offsets are of the block. */
export interface UrlParts {
  readonly host: Piece | undefined;
  readonly port: FoundValue | undefined;
  readonly route: FoundValue | undefined;
}

const WEB =
  /^(?:https?:\/\/|wss?:\/\/)?(?:[^\s/@]*@)?(\[[\dA-Fa-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?(\/[^\s?#"'`]*)?/;

/** Reads an URL of the web, its scheme left out or not; undefined for other ones. */
export function urlPartsOf({ text, start }: Piece): UrlParts | undefined {
  const match = WEB.exec(text);
  if (match === null || /^(?!https?:|wss?:)[\w+.-]+:\/\//.test(text)) return undefined;
  const [all, host = '', port, route] = match;
  const routeLength = route?.length ?? 0;
  const portLength = port === undefined ? 0 : port.length + 1;
  const hostAt = start + all.length - routeLength - portLength - host.length;
  const portAt = hostAt + host.length + 1;
  const routeAt = start + all.length - routeLength;
  return {
    host: { text: host, start: hostAt },
    port:
      port === undefined || !(Number(port) >= 1 && Number(port) <= 65_535)
        ? undefined
        : {
            value: { kind: 'port', port: Number(port), protocol: undefined },
            start: portAt,
            end: portAt + port.length,
          },
    route: route === undefined || route === '/' ? undefined : routeValue(route, routeAt),
  };
}

function routeValue(route: string, start: number): FoundValue | undefined {
  if (/[${}<>*]/.test(route)) return undefined;
  const text = route.replace(/\/+$/, '');
  return { value: { kind: 'route', text }, start, end: start + text.length };
}

/** The host of an URL, or a bare host. */
export function hostPartOf(piece: Piece): Piece | undefined {
  return urlPartsOf(piece)?.host;
}

/** The first web URL of a text as a piece. */
export function firstUrlIn({ text, start }: Piece): Piece | undefined {
  const match = /https?:\/\/[^\s"'`\\<>|)\]]+/.exec(text);
  return match === null ? undefined : { text: match[0], start: start + match.index };
}
