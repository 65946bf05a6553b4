import { compareText } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import type { Gate } from '../rule.ts';

/** Programs whose version decides what a rule says. */
export const PROGRAMS = ['nginx', 'postgresql', 'odoo', 'compose'] as const;

export type Program = (typeof PROGRAMS)[number];

/** Declared versions: dotted numbers, e.g. `1.26.3`, `16`, `18.0`. */
export type Versions = { readonly [P in Program]?: string };

/**
 * The versions that hold for a subject. For a rendered file they are those of its own edge or
 * deployment. Else the configuration's, and where it is silent the stack's, if the stack knows one only.
 */
export function versionsFor(
  artefact: Artefact | undefined,
  stack: ResolvedStack | undefined,
  configured: Versions,
): Versions {
  if (stack === undefined) return configured;
  const edges = ofFolder(stack.edges, artefact);
  const deployments = ofFolder(stack.deployments, artefact);
  const declared = {
    ...agreed(
      'nginx',
      edges.map(({ nginxVersion }) => nginxVersion),
    ),
    ...agreed(
      'odoo',
      deployments.flatMap(({ odoos }) => odoos.map(({ series }) => series)),
    ),
    ...agreed(
      'postgresql',
      deployments.flatMap(({ databases }) => databases.map(({ server }) => String(server.version))),
    ),
  };
  return artefact === undefined ? { ...declared, ...configured } : { ...configured, ...declared };
}

function ofFolder<T extends { readonly folder: string }>(
  all: readonly T[],
  artefact: Artefact | undefined,
): readonly T[] {
  if (artefact === undefined) return all;
  return all.filter(({ folder }) => artefact.path.startsWith(`${folder}/`));
}

function agreed(program: Program, versions: readonly string[]): Versions {
  const [first, ...others] = new Set(versions);
  return first === undefined || others.length > 0 ? {} : { [program]: first };
}

/** Why a gate is shut, in words for the report; undefined when it is open. */
export function shutBy(gate: Gate, version: string | undefined): string | undefined {
  const { program, from, below } = gate;
  if (version === undefined) return `it speaks of ${range(gate)}, and no version is declared`;
  if (from !== undefined && compareVersions(version, from) < 0)
    return `it speaks of ${range(gate)}; ${program} ${version} is declared`;
  if (below !== undefined && compareVersions(version, below) >= 0)
    return `it speaks of ${range(gate)}; ${program} ${version} is declared`;
  return undefined;
}

function range({ program, from, below }: Gate): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return [program, ...parts].join(' ');
}

/** Compares dotted numbers; missing parts are zero. What is no number compares as text. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const [x, y] = [left[i] ?? '0', right[i] ?? '0'];
    const order = Number(x) - Number(y);
    if (Number.isNaN(order)) return compareText(x, y);
    if (order !== 0) return order;
  }
  return 0;
}
