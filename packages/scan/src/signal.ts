import type { Span } from '@stackwright/core';

/**
 * What a file says that a judge may care about. A signal states a fact of the text and nothing of
 * the stack, so that it can be kept with the file's hash: which series the stack runs is asked later.
 */
export interface Signal {
  readonly kind: SignalKind;
  /** What is named: an addon, an address, a package; see the kinds. */
  readonly name: string;
  readonly span: Span;
  /** What weakens it; undefined when nothing does. */
  readonly guard?: Guard;
}

/** Kinds of signals, with what `name` holds. Ids in brackets: the field's list of signals. */
export const SIGNAL_KINDS = [
  /** An addon that Python imports from `odoo.addons` (E6). */
  'import',
  /** An addon whose external id is named, `<addon>.<id>` in XML, CSV or `env.ref` (E7). */
  'external-id',
  /** An addon whose static file, bundle or JavaScript module is named (E8). */
  'asset',
  /** The text or the header of the Enterprise licence (E9). */
  'licence-text',
  /** The address of a repository that only customers can read (E10). */
  'private-repository',
  /** A path at which Enterprise code is mounted, copied or looked up (E11). */
  'enterprise-path',
  /** A key or a service that subscribers have (E12). */
  'subscription',
  /** An endpoint or an API of Odoo's paid services (E13). */
  'paid-service',
  /** The address that Odoo reports to (E14). */
  'telemetry',
  /** A package or an archive of Enterprise (E17). */
  'enterprise-package',
  /** A variable that is called after a secret, and has a value, in a file of variables. */
  'secret-variable',
] as const;

export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Why a signal may mean less than it says. */
export type Guard =
  /** The code goes on without it: `try … except ImportError`, `raise_if_not_found=False`. */
  | 'optional'
  /** The file is a test. */
  | 'test';
