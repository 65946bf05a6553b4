import type { ResolvedStack } from '@stackwright/schema';
import type { Value } from '../../value/value.ts';
import { of } from './build.ts';

/** What a host is called where something else says that it runs there: its id first. */
export function hostNames({ hosts }: ResolvedStack, id: string | undefined): readonly Value[] {
  const host = hosts.find((one) => one.id === id);
  const names = host === undefined ? [] : [...new Set([host.id, host.hostname])];
  return names.flatMap((name) => of.name(name) ?? []);
}
