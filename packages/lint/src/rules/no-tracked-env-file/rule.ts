import type { EnvironmentFile, Extract } from '@stackwright/scan';
import type { Rule } from '../../rule.ts';

/** A file of variables with nothing to hide, versions and ports, may be committed. */
export const rule = {
  id: 'no-tracked-env-file',
  subject: 'code',
  severity: 'warning',
  summary: 'Files of variables that hold secrets are ignored by git.',
  *check({ model }) {
    for (const { path, state } of model.environment) {
      const place = placeOf(model.files.get(path));
      if (place === undefined) continue;
      yield { at: { file: path, at: place.span }, ...wordsFor(path, state, place.name) };
    }
  },
} satisfies Rule<'code'>;

/** The first secret of a file, with the variable's name where that tells of it. */
function placeOf(extract: Extract | undefined) {
  const variable = extract?.signals.find(({ kind }) => kind === 'secret-variable');
  if (variable !== undefined) return { span: variable.span, name: variable.name };
  const [candidate] = extract?.candidates ?? [];
  return candidate && { span: candidate.span, name: undefined };
}

function wordsFor(path: string, state: EnvironmentFile['state'], name: string | undefined) {
  const secret = name === undefined ? 'a secret' : `the value of \`${name}\``;
  const ignore = `add \`${path}\` to \`.gitignore\``;
  if (state === 'untracked')
    return {
      what: `git does not ignore this file, which holds ${secret}.`,
      why: 'The next `git add .` commits it.',
      fix: `To keep it out, ${ignore}.`,
    };
  return {
    what: `git tracks this file, which holds ${secret}.`,
    why: 'Whoever has a clone has the secrets, and the history keeps them after the file is gone.',
    fix: `Run \`git rm --cached -- ${path}\`, ${ignore}, change the secrets, and commit a \`.env.example\` without values.`,
  };
}
