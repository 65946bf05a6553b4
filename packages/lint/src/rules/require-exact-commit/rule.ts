import { autoCloned, isExactCommit, isSameRepository } from '@stackwright/scan';
import { claimsOf, declaredOf, few, isOneCheckout } from '../../domain/pins/claims.ts';
import { isLock, pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { FiledPin } from '../../domain/pins/pin-scene.ts';
import type { Context, Problem, Rule } from '../../rule.ts';

const WHY =
  'Two builds of one day get two versions of its addons, and nobody can say which one runs.';
const FIX = 'Write the whole hash; `stackwright lock` reads it from the checkout.';

/** A gitlink beside a lock pins the repository too: then only the lock's text is poor, not the build. */
export const rule = {
  id: 'require-exact-commit',
  subject: 'pins',
  severity: 'error',
  summary: 'A lock names the whole hash of a commit, for every repository.',
  *check(context) {
    const { model } = context;
    const { pins } = pinSceneOf(model);
    for (const one of pins) {
      if (!isLock(one.file) || one.file.deprecated !== undefined) continue;
      if (isExactCommit(one.pin.commit?.value ?? '')) continue;
      yield unpinned(one);
    }
    yield* cloned(context);
    yield* undeclared(context);
  },
} satisfies Rule<'pins'>;

function unpinned({ file, pin }: FiledPin): Problem {
  const { commit } = pin;
  const name = pin.repository ?? 'a repository';
  return {
    at: { file: file.file, at: commit?.span ?? pin.span },
    what: `${name} is locked to ${said(commit?.value)}.`,
    why: WHY,
    fix: FIX,
  };
}

function said(commit: string | null | undefined): string {
  if (commit === undefined || commit === null || commit === '') return 'no commit';
  if (/^[0-9a-f]{7,63}$/.test(commit)) return `\`${commit}\`, which is not a whole hash`;
  return `\`${commit}\`, which moves`;
}

/** What Doodba clones of itself: that is how most people use it, and told once a file. */
function* cloned({ model }: Context<'pins'>): Generator<Problem> {
  for (const file of model.files) {
    if (file.format !== 'doodba') continue;
    const repos = model.files.find(
      (one) => one.format === 'git-aggregate' && folderOf(one.file) === folderOf(file.file),
    );
    const all = autoCloned(file, repos);
    const [first] = all;
    if (first === undefined) continue;
    yield {
      at: { file: file.file, at: first.span },
      severity: 'info',
      what: `Doodba clones ${few(all.map(({ path }) => path?.value ?? ''))} from the tip of a branch.`,
      why: `No \`repos.yaml\` beside this file declares ${all.length === 1 ? 'it' : 'them'}. ${WHY}`,
      fix: 'Declare each repository in repos.yaml, with a merge of an exact commit.',
    };
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/** Repositories of the stack that nothing pins. */
function* undeclared(context: Context<'pins'>): Generator<Problem> {
  const { stack, model } = context;
  const { pins } = pinSceneOf(model);
  const claims = claimsOf(context);
  for (const { commit, repository, folder, name, path, at } of declaredOf(stack)) {
    const isClaimed = claims.some((one) => isOneCheckout(one, { folder, repository }));
    const isNamed = pins.some(
      ({ pin }) => repository !== undefined && isSameRepository(pin.repository ?? '', repository),
    );
    if (commit !== undefined || isClaimed || isNamed) continue;
    yield {
      at: { ...at, at: path },
      part: 'key',
      what: `${repository ?? name} has no commit, and no lock names it.`,
      why: WHY,
      fix: `Run \`stackwright lock\`, or write \`commit\` here.`,
    };
  }
}
