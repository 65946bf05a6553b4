import { repositoryOf } from '@stackwright/scan';
import { mergesOf, pinSceneOf } from '../../domain/pins/pin-scene.ts';
import type { FiledPin } from '../../domain/pins/pin-scene.ts';
import { withoutLogin } from '../../domain/pins/without-login.ts';
import type { Problem, Rule } from '../../rule.ts';
import { sentence } from '../../engine/sentence.ts';

/** Other programs have a `repos.yaml` too: one of git-aggregator's has remotes or merges. */
const AGGREGATE = /^[ \t]+(?:remotes|merges)[ \t]*:/m;

export const rule = {
  id: 'valid-aggregate-file',
  subject: 'pins',
  severity: 'error',
  summary: 'Files that git-aggregator and Doodba work by can be read.',
  *check({ model, textOf }) {
    for (const { file, format, mistakes } of model.files) {
      const isOther = format === 'git-aggregate' && !AGGREGATE.test(textOf(file) ?? '');
      if (isOther || (format !== 'git-aggregate' && format !== 'doodba')) continue;
      for (const { what, why, fix, span } of mistakes) {
        yield { at: { file, at: span }, what: sentence(withoutLogin(what)), why, fix };
      }
    }
    for (const merges of mergesOf(pinSceneOf(model).pins)) yield* mixed(merges);
  },
} satisfies Rule<'pins'>;

/** A fork has the name of what it was forked from. Repositories of several names have no history in common. */
function* mixed(merges: readonly FiledPin[]): Generator<Problem> {
  const [first] = merges;
  const name = nameOf(first);
  const other = merges.find((one) => nameOf(one) !== undefined && nameOf(one) !== name);
  if (first === undefined || other === undefined || name === undefined) return;
  yield {
    at: { file: other.file.file, at: other.pin.span },
    what: `${other.pin.path?.value} is merged of ${name} and of ${nameOf(other)}.`,
    why: 'Two repositories have no history in common: git refuses to merge them, and nothing is aggregated.',
    fix: 'Give each repository a directory of its own.',
    related: [
      { message: `${name} is merged here`, at: { file: first.file.file, at: first.pin.span } },
    ],
  };
}

function nameOf(one: FiledPin | undefined): string | undefined {
  const repository = repositoryOf(one?.pin.url?.value ?? '');
  return repository?.split('/').at(-1)?.toLowerCase();
}
