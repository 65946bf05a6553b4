import { compareText } from '@stackwright/core';
import type { Workload } from '@stackwright/schema';
import { substituted } from './text.ts';
import { listed, mapped, type ComposeMapping } from './value.ts';

/** Secrets that a service reads from files, at the places where its image looks for them. */
export function serviceSecrets({ secretFiles }: Workload): readonly ComposeMapping[] | undefined {
  return listed(
    secretFiles
      .toSorted((a, b) => compareText(a.target, b.target))
      .map(({ secret, target }) => ({ source: secret, target })),
  );
}

/**
 * Every secret that is mounted as a file, taken from the variable of its name. Compose accepts an unset
 * variable here and only fails later, or mounts an empty file when it is set to nothing.
 * `${NAME:+NAME}` is the variable's name where it has a value, else nothing, and a secret without a
 * source is refused by every command, `config` included.
 */
export function secrets(workloads: readonly Workload[]): ComposeMapping | undefined {
  const names = new Set(workloads.flatMap((w) => w.secretFiles.map(({ secret }) => secret)));
  return mapped(
    [...names]
      .toSorted(compareText)
      .map((name) => [name, { environment: substituted(`\${${name}:+${name}}`) }]),
  );
}
