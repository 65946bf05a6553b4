import { describe, expect, it } from 'vitest';

/**
 * A suite that needs a program. `found` is what looking for it gave: the suite gets the first. Where there is
 * none the suite is skipped with the reason in its name; under `CI=true` it fails, for a proof
 * that was not made is not a passed one.
 */
export function describeWith<P>(
  program: string,
  found: readonly P[],
  name: string,
  suite: (first: P, all: readonly P[]) => void,
): void {
  const [first] = found;
  if (first !== undefined) {
    describe(name, () => suite(first, found));
    return;
  }
  const reason = `${program} was not found: run tools/setup/programs.sh`;
  if (process.env['CI'] === 'true') {
    describe(name, () => {
      it(`has its program (${program})`, () => expect.unreachable(reason));
    });
    return;
  }
  describe.skip(`${name} (skipped: ${reason})`, () => {
    it('was not asked', () => expect.unreachable(reason));
  });
}
