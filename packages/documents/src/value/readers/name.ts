import { matchAt, nothing } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import { readIpv6 } from './address.ts';
import { domainOf } from './domain.ts';
import { readImage } from './image.ts';
import { readAt } from './mail.ts';
import { portAfter } from './port.ts';
import { readUrl } from './url.ts';
import { readMarkedVersion } from './version.ts';
import { slashed } from './path.ts';

const DOTTED = /(?:\*\.)?[\w-]+(?:\.[\w-]+)*/y;
const WITH_FOLDERS = /[\w.+~-]+(?:\/[\w.*+~${}-]+)*\/?/y;
const ROUTE = /\/[\w./%~+-]*/y;
const LINE = /:\d{1,6}(?!\d)/y;

/** What begins with a name: an URL, a mail address, an image, a domain with port and route; a file's path is read over. */
export function readName(text: string, at: number): Reading | undefined {
  const dotted = matchAt(DOTTED, text, at)?.[0];
  if (dotted === undefined) return undefined;
  const name = dotted.replace(/-+$/, '');
  const end = at + name.length;
  const next = text.charAt(end);
  if (text.startsWith('://', end)) return readUrl(text, at);
  if (next === '@' || next === '+') {
    const mail = readAt(text, at);
    if (mail !== undefined) return mail;
  }
  if (next === ':' && /^[\dA-Fa-f]{1,4}$/.test(name)) {
    const address = readIpv6(text, at);
    if (address !== undefined) return address;
  }
  const version = readMarkedVersion(text, at);
  if (version !== undefined) return version;
  if (next === ':' || next === '/') {
    const image = readImage(text, at);
    if (image !== undefined) return image;
  }
  const domain = next === '_' || next === '(' ? undefined : domainOf(name);
  if (domain !== undefined) return domainReading(text, domain, at, end);
  // A number is not a name; others want to read it.
  if (/^\d+(?:\.\d+)*(?:\.x)?$/.test(name)) return undefined;
  if (/^\d/.test(name) && !/[A-Za-z]/.test(name)) return undefined;
  const whole = matchAt(WITH_FOLDERS, text, at)?.[0] ?? name;
  const stop = at + Math.max(whole.replace(/[.-]+$/, '').length, name.length);
  const isFile = /\.[A-Za-z]{1,5}$/.test(text.slice(at, stop)) && name.includes('.');
  return nothing(stop + (isFile ? (matchAt(LINE, text, stop)?.[0].length ?? 0) : 0));
}

/** A domain, then its port and its route where they follow. */
function domainReading(text: string, domain: string, at: number, stop: number): Reading {
  const port = portAfter(text, stop);
  const end = port?.end ?? stop;
  const path = matchAt(ROUTE, text, end)?.[0].replace(/[./]+$/, '');
  const hasRoute = path !== undefined && path.length > 1;
  const value = { kind: 'route', text: hasRoute ? slashed(path).text : '' } as const;
  return {
    found: [
      { value: { kind: 'domain', text: domain }, start: at, end: stop },
      ...(port?.found ?? []),
      ...(hasRoute ? [{ value, start: end, end: end + path.length }] : []),
    ],
    end: end + (path?.length ?? 0),
  };
}
