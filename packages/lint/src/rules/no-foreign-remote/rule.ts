import { isSameRepository, repositoryOf } from '@stackwright/scan';
import { declaredOf } from '../../domain/pins/claims.ts';
import { isLock, pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { FiledPin } from '../../domain/pins/pin-scene.ts';
import type { Context, Elsewhere, Problem, Rule } from '../../rule.ts';

/**
 * How an address is written does not matter: protocol, user and `.git` are taken away. What
 * git-aggregator merges, and what pip installs, comes from forks as a matter of course.
 */
export const rule = {
  id: 'no-foreign-remote',
  subject: 'pins',
  severity: 'warning',
  summary: 'Addons that are said to be of OCA come from OCA.',
  *check(context) {
    const { pins, checkoutAt } = pinSceneOf(context.model);
    for (const one of pins) {
      const { file, pin, folder } = one;
      const isJudged = isLock(file) || file.format === 'gitmodules';
      const actual = pin.repository;
      if (!isJudged || actual === undefined || file.deprecated !== undefined) continue;
      const at = { file: file.file, at: pin.url?.span ?? pin.span };
      const expected = expectedOf(one, context);
      if (expected !== undefined && !isSameRepository(expected.repository, actual)) {
        const what = `${actual} is pinned where ${expected.repository} is meant.`;
        yield toProblem(at, what, expected.repository, expected.at);
        continue;
      }
      const remotes = checkoutAt(folder)?.remotes;
      const others = (remotes?.known === true ? remotes.value : []).flatMap(
        ({ url }) => repositoryOf(url) ?? [],
      );
      if (others.length === 0 || others.some((other) => isSameRepository(other, actual))) continue;
      yield toProblem(at, `${folder} is a clone of ${others[0]}, not of ${actual}.`, actual);
    }
  },
} satisfies Rule<'pins'>;

interface Expected {
  readonly repository: string;
  readonly at?: Elsewhere;
}

/** What the stack or another file says of the folder; else OCA, where the lock or the folder is called by it. */
function expectedOf(
  { file, pin, folder }: FiledPin,
  { model, stack }: Context<'pins'>,
): Expected | undefined {
  const declared = declaredOf(stack).find((one) => folder !== undefined && one.folder === folder);
  if (declared?.repository !== undefined) {
    return { repository: declared.repository, at: { ...declared.at, at: declared.path } };
  }
  const other = pinSceneOf(model).pins.find(
    (one) =>
      folder !== undefined &&
      one.folder === folder &&
      one.pin.repository?.startsWith('OCA/') === true,
  );
  if (other?.pin.repository !== undefined && other.pin !== pin) {
    const at = { file: other.file.file, at: other.pin.span };
    return { repository: other.pin.repository, at };
  }
  const isCalled = /(?:^|\/)oca(?:\/|$)/i.test(folder ?? '');
  const isOcaLock = isLock(file) && file.format !== 'stackwright-lock';
  const name = pin.repository?.split('/').at(-1);
  return name !== undefined && (isCalled || isOcaLock) ? { repository: `OCA/${name}` } : undefined;
}

function toProblem(at: Elsewhere, what: string, repository: string, meant?: Elsewhere): Problem {
  return {
    at,
    what,
    why: 'A fork gets fixes only when somebody merges them, and its owner can change what the stack runs.',
    fix: `Take the address of ${repository}; what is not merged there yet belongs into git-aggregator, on top of it.`,
    ...(meant && { related: [{ message: 'meant here', at: meant }] }),
  };
}
