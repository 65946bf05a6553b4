import type { SignalKind } from '../signal.ts';

/** An address that means the same wherever code uses it. */
export interface Address {
  readonly kind: SignalKind;
  /** With the flags `d` and `i`, and a group `it`: the place, and the name unless `nameOf` gives one. */
  readonly pattern: RegExp;
}

/** What may stand behind an address of a repository; a path to a page of it may not. */
const END = String.raw`(?=\.git\b|/(?:archive|tarball|zipball)/|/?(?:[\s"'\x60#@;,)\]}>]|$))`;

/**
 * Addresses of Odoo's own that Community does not need. `odoo/upgrade-util` and `odoo/design-themes` are
 * public. Sources: github.com/odoo; odoo/addons/iap/tools/iap_tools.py; odoo/tools/config.py;
 * the documentation of Odoo's upgrade service.
 */
export const ADDRESSES: readonly Address[] = [
  {
    kind: 'private-repository',
    pattern: new RegExp(String.raw`github\.com[:/](?<it>odoo/(?:enterprise|upgrade))${END}`, 'di'),
  },
  { kind: 'paid-service', pattern: /https?:\/\/(?<it>iap(?:-[a-z-]+)?\.odoo\.com)\b/di },
  { kind: 'telemetry', pattern: /(?<it>services\.(?:odoo|openerp)\.com\/publisher-warranty)/di },
  { kind: 'subscription', pattern: /(?<it>upgrade\.odoo\.com\/upgrade)\b/di },
];

/** The short form in which tools name a repository of GitHub. */
export const SHORT_REPOSITORY = new RegExp(
  String.raw`(?:\brepository["']?\s*[:=]\s*["']?|\bgh\s+repo\s+clone\s+|\b(?:gh|github):|(?:\.\./){2,})(?<it>odoo/(?:enterprise|upgrade))${END}`,
  'di',
);

/** True when a string is an address and no more than that: prose that mentions one is not. */
export function startsWithAddress(value: string, { pattern }: Address): boolean {
  const match = pattern.exec(value);
  if (match === null) return false;
  return (
    /^\s*(?:git\+)?(?:\w+:\/\/)?(?:[\w.:-]+@)?(?:www\.)?$/.test(value.slice(0, match.index)) &&
    !/\s/.test(value.trim())
  );
}
