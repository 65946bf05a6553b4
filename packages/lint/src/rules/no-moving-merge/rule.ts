import { groupBy } from '@stackwright/core';
import { isExactCommit } from '@stackwright/scan';
import type { PinFile } from '@stackwright/scan';
import { few } from '../../domain/pins/claims.ts';
import { pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { FiledPin } from '../../domain/pins/pin-scene.ts';
import { withoutLogin } from '../../domain/pins/without-login.ts';
import type { Elsewhere, Problem, Rule } from '../../rule.ts';

const PULL_REQUEST = /^(?:refs\/)?(?:pull|merge-requests)\/\d+\/(?:head|merge)$/;

/** A branch moves too; that of a series is what most people aggregate, and mean: told once a file. */
export const rule = {
  id: 'no-moving-merge',
  subject: 'pins',
  severity: 'warning',
  summary: 'What is merged or installed from git is an exact commit.',
  *check({ model }) {
    const moving = pinSceneOf(model).pins.filter(isMoving);
    for (const one of moving) if (isRequest(one)) yield request(one);
    const branches = moving.filter((one) => !isRequest(one));
    for (const [, all] of groupBy(branches, ({ file }) => file.file)) yield* branchesOf(all);
  },
} satisfies Rule<'pins'>;

function isMoving({ file, pin }: FiledPin): boolean {
  const written = pin.ref?.value ?? '';
  const isFetched = isFetching(file) && pin.url !== undefined;
  return isFetched && !isExactCommit(written) && !written.includes('$');
}

function isFetching({ format }: PinFile): boolean {
  return format === 'git-aggregate' || format === 'requirements';
}

function isRequest({ pin }: FiledPin): boolean {
  return PULL_REQUEST.test(pin.ref?.value ?? '');
}

function request(one: FiledPin): Problem {
  return {
    at: placeOf(one),
    what: `${nameOf(one)} is taken from the pull request \`${one.pin.ref?.value}\`.`,
    why: 'Whoever opened it can push to it at any time, and a rebase makes the commits of yesterday vanish.',
    fix: 'Write the whole hash of the commit that was reviewed.',
  };
}

function* branchesOf(all: readonly FiledPin[]): Generator<Problem> {
  const [first, ...others] = all;
  if (first === undefined) return;
  const branches = all.map(({ pin }) => pin.ref?.value ?? 'the default branch');
  yield {
    at: placeOf(first),
    severity: 'info',
    what: `${all.length === 1 ? `${nameOf(first)} is` : `${all.length} repositories are`} taken from what moves: ${few([...new Set(branches)])}.`,
    why: 'Two builds of one day get two versions, and nobody can say which one runs.',
    fix: 'Write the whole hashes of the commits that were reviewed.',
    related: others.slice(0, 3).map((one) => ({ message: nameOf(one), at: placeOf(one) })),
  };
}

function nameOf({ pin }: FiledPin): string {
  return pin.repository ?? withoutLogin(pin.url?.value ?? 'a repository');
}

function placeOf({ file, pin }: FiledPin): Elsewhere {
  return { file: file.file, at: pin.ref?.span ?? pin.span };
}
