import type { Word } from './lex.ts';

/** Gives each address of the host a place on loopback that any user may bind. */
export interface Loopback {
  listen(word: Word): string | undefined;
}

const SHIFT = 61_000;
const LISTEN = /^(?:(\*|\[[0-9a-f:.]+\]|[^:[\]]+):)?(\d+)$/i;

/**
 * `nginx -t` really binds. Ports below 1024 need root, and the host's addresses are not this machine's, so
 * `203.0.113.7:443` becomes `127.0.11.1:61443`. Different addresses stay different: nginx still
 * sees a duplicate where there is one.
 */
export function createLoopback(): Loopback {
  const v4: string[] = [];
  const v6: string[] = [];
  return {
    listen({ text }) {
      if (text.startsWith('unix:')) return undefined;
      const bare = LISTEN.test(text) ? text : `${text}:80`;
      const match = LISTEN.exec(bare);
      if (match === null) return undefined;
      const [, host, port = '80'] = match;
      const moved = Number(port) < 1024 ? Number(port) + SHIFT : Number(port);
      if (host === undefined) return `${moved}`;
      if (isAnyOrLoopback(host)) return `${host}:${moved}`;
      if (host.startsWith('[')) return `[::1]:${movedBy(indexIn(v6, host), moved)}`;
      return `127.0.11.${indexIn(v4, host) + 1}:${moved}`;
    },
  };
}

/** Puts the ports of the host back into a message: `0.0.0.0:61080` was port 80. */
export function asDeclared(message: string): string {
  return message.replace(/:61(\d{3})\b/g, (_, port: string) => `:${Number(port)}`);
}

/** Hosts that nginx resolves or reaches without a name server. */
export function isLiteral(host: string): boolean {
  return host === 'localhost' || /^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[');
}

function isAnyOrLoopback(host: string): boolean {
  return /^(?:\*|0\.0\.0\.0|127\.[\d.]+|localhost|\[::1?\])$/.test(host);
}

/** This machine has a single IPv6 loopback address, so further addresses differ by their port. */
function movedBy(index: number, port: number): number {
  return 1024 + ((port + (index + 1) * 1024) % 60_000);
}

function indexIn(list: string[], host: string): number {
  const index = list.indexOf(host);
  return index === -1 ? list.push(host) - 1 : index;
}
