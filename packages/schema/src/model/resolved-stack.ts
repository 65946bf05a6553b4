import type { Path } from '@stackwright/core';
import type { Stack } from '../stack.gen.ts';
import type { BackupPlan } from './backup.ts';
import type { Certificate } from './certificate.ts';
import type { DatabaseServer } from './database.ts';
import type { Deployment, Environment } from './deployment.ts';
import type { Edge } from './edge.ts';
import type { Host } from './host.ts';
import type { Origin } from './origin.ts';
import type { Zone } from './zone.ts';

/** Where the stack runs. A renderer declares which of these it serves. */
export type Platform = 'compose';

/**
 * The stack with defaults filled, references bound and derivations made: what renderers, rules and
 * probes read. Deep-readonly; lists are sorted, so the order of keys in stack.yaml never matters.
 */
export interface ResolvedStack {
  readonly name: string;
  readonly platform: Platform;
  /** The file it was read from, for banners. */
  readonly file: string;
  /** stack.yaml's own tree with defaults, inherited and derived values filled in. */
  readonly settings: Stack;
  readonly hosts: readonly Host[];
  readonly environments: readonly Environment[];
  readonly servers: readonly DatabaseServer[];
  readonly deployments: readonly Deployment[];
  readonly edges: readonly Edge[];
  readonly zones: readonly Zone[];
  readonly certificates: readonly Certificate[];
  readonly backups: readonly BackupPlan[];
  /** Where the value at a path of `settings` comes from; undefined for a path that has none. */
  origin(path: Path): Origin | undefined;
}
