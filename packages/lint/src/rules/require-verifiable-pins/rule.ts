import { groupBy } from '@stackwright/core';
import { claimsOf, few } from '../../domain/pins/claims.ts';
import { checkoutDoubt, repositoryDoubt } from '../../domain/pins/doubts.ts';
import { isLock, pinSceneOf } from '../../domain/pins/pin-scene.ts';
import { pinSeries } from '../../domain/pins/series.ts';
import type { Context, Elsewhere, Problem, Rule } from '../../rule.ts';

/**
 * What a clone cannot tell is neither drift nor fine. All other rules on pins are silent about it; this
 * one says it for them, once for each reason in a file.
 */
export const rule = {
  id: 'require-verifiable-pins',
  subject: 'pins',
  severity: 'info',
  summary: 'What is pinned can be compared with what is checked out.',
  *check(context) {
    const { model } = context;
    const doubt = repositoryDoubt(model.git);
    // Nothing in these has a checkout: pip has none.
    const [first] = model.files.filter(
      ({ format, pins }) => format !== 'requirements' && pins.length > 0,
    );
    if (doubt !== undefined && first !== undefined) {
      const at = { file: first.file };
      yield { at, what: `This clone cannot tell what the repository pins: ${doubt}.`, ...ADVICE };
      if (!model.git.repository.known) return;
    }
    const doubts = doubtsOf(context);
    for (const [, group] of groupBy(doubts, ({ at, why }) => `${at.file}\n${why}`)) {
      yield toProblem(group[0]?.why ?? '', group);
    }
  },
} satisfies Rule<'pins'>;

const ADVICE = {
  why: 'It does not hold what would tell. That is no drift, and no proof that there is none.',
  fix: 'Run `git submodule update --init`, and fetch the branch of the series in each, without `--depth`.',
};

interface Doubt {
  readonly name: string;
  readonly at: Elsewhere;
  readonly why: string;
}

function doubtsOf(context: Context<'pins'>): readonly Doubt[] {
  const { model } = context;
  const { pins, checkoutAt } = pinSceneOf(model);
  const claims = claimsOf(context);
  const series = pinSeries(context);
  const byFolder = groupBy(
    claims.filter(({ by }) => by !== 'stack'),
    ({ folder }) => folder ?? '',
  );
  const known = [...byFolder].flatMap(([folder, all]): readonly Doubt[] => {
    const [first] = all;
    const checkout = checkoutAt(folder);
    if (first === undefined || checkout === undefined) return [];
    const why = checkoutDoubt(checkout, all, series);
    return why === undefined ? [] : [{ name: folder, at: first.at, why }];
  });
  const unplaced = pins.flatMap(({ file, pin, folder }): readonly Doubt[] =>
    folder === undefined && isLock(file) && file.deprecated === undefined
      ? [
          {
            name: pin.repository ?? 'a repository',
            at: { file: file.file, at: pin.span },
            why: 'nothing says where it is checked out',
          },
        ]
      : [],
  );
  return [...known, ...unplaced];
}

function toProblem(why: string, all: readonly Omit<Doubt, 'why'>[]): Problem {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('a doubt about nothing');
  return {
    at: first.at,
    what: `This clone cannot tell whether ${few(all.map(({ name }) => name))} ${all.length === 1 ? 'is' : 'are'} as pinned: ${why}.`,
    ...ADVICE,
    related: others.slice(0, 3).map(({ name, at }) => ({ message: name, at })),
  };
}
