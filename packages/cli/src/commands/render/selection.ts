import { renderers } from '@stackwright/render';
import type { Selects } from '@stackwright/render';
import type { ResolvedStack } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { noSuch } from '../../no-such.ts';

type Selection =
  | { readonly ok: true; readonly selects: Selects | undefined }
  | { readonly ok: false; readonly problem: string };

/** What `--env` and `--only` choose; undefined without either. */
export function selectionOf(call: Call, stack: ResolvedStack): Selection {
  const env = call.text('env');
  const only = call.text('only');
  const ids = renderers.map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) {
    return { ok: false, problem: noSuch('renderer', only, ids) };
  }
  const environments = stack.environments.map(({ id }) => id);
  if (env !== undefined && !environments.includes(env)) {
    return { ok: false, problem: noSuch('environment', env, environments) };
  }
  if (env === undefined && only === undefined) return { ok: true, selects: undefined };
  const folders = env === undefined ? [] : foldersOf(stack, env);
  return {
    ok: true,
    selects: ({ path, renderer }) =>
      (only === undefined || renderer === only) &&
      (env === undefined || folders.some((folder) => path.startsWith(`${folder}/`))),
  };
}

/** The folders of an environment, and of the edges that serve it. */
function foldersOf(stack: ResolvedStack, env: string): readonly string[] {
  return [
    ...stack.deployments
      .filter(({ environment }) => environment.id === env)
      .map(({ folder }) => folder),
    ...stack.edges
      .filter(({ vhosts }) => vhosts.some(({ environment }) => environment === env))
      .map(({ folder }) => folder),
  ];
}
