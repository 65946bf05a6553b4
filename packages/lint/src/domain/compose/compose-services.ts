import type { Problem, ProposedEdit, ProposedFix } from '../../rule.ts';
import type { ComposeFile, ComposeService } from '@stackwright/syntax/compose';

/** The services of a file, those of all its documents. */
export function servicesOf({ documents }: ComposeFile): readonly ComposeService[] {
  return documents.flatMap(({ services }) => services);
}

/** False for a part of a service: one that extends another, or that only overrides. */
export function isWhole({ value }: ComposeService): boolean {
  return !('extends' in value) && ('image' in value || 'build' in value);
}

/** True when Docker starts it again without anybody asking: it is meant to run unattended. */
export function isUnattended({ restart }: ComposeService): boolean {
  return restart !== undefined && /^(?:always|unless-stopped)$/.test(restart.value);
}

/** The whole services of a file that run unattended: what a service is hardened with is asked of these. */
export function unattendedServices(file: ComposeFile): readonly ComposeService[] {
  return servicesOf(file).filter((service) => isWhole(service) && isUnattended(service));
}

/** What gives one service what it lacks; undefined where that is not certain. */
interface Repair extends Omit<ProposedFix, 'edits'> {
  edit(service: ComposeService): ProposedEdit | undefined;
}

/** One problem for all services of a file that lack the same thing; none when none does. */
export function* together(
  services: readonly ComposeService[],
  words: (names: string) => Pick<Problem, 'what' | 'why' | 'fix' | 'severity'>,
  repair?: Repair,
): Generator<Problem> {
  const [first, ...others] = services;
  if (first === undefined) return;
  const edits = services.map((service) => repair?.edit(service));
  const isCertain = edits.every((edit) => edit !== undefined);
  yield {
    at: first.path,
    part: 'key',
    ...words(services.map(({ name }) => `\`${name}\``).join(', ')),
    related: others.map(({ path }) => ({ message: 'and here', at: path, part: 'key' })),
    ...(repair !== undefined &&
      isCertain && {
        fixes: [{ description: repair.description, safety: repair.safety, edits }],
      }),
  };
}
