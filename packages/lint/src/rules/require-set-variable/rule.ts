import type { Path } from '@stackwright/core';
import type { Problem, Rule } from '../../rule.ts';
import type { ComposeInterpolation } from '../../syntax/compose/index.ts';

/** Names of variables and settings whose empty value opens a door. */
const SECRET = /(?:PASSWORD|PASSWD|SECRET|TOKEN|(?:^|_)PASS$|(?:API|ENCRYPTION|PRIVATE)_?KEY)/i;

/**
 * Compose takes an unset variable as empty, and only warns. Harmless in many places: told is where it changes what is
 * mounted, which image runs, or whether there is a password. Source: compose specification, "Interpolation".
 */
export const rule = {
  id: 'require-set-variable',
  subject: 'compose',
  severity: 'warning',
  summary: 'A variable that must not be empty is demanded with `:?`.',
  *check({ model }) {
    for (const { interpolations } of model.documents) {
      const told = new Set<string>();
      for (const variable of interpolations) {
        const harm = variable.operator === undefined && !variable.nested && harmOf(variable);
        if (harm === false || harm === undefined || told.has(variable.name)) continue;
        told.add(variable.name);
        yield toProblem(variable, harm);
      }
    }
  },
} satisfies Rule<'compose'>;

/** What happens when the variable at a path is empty; undefined where it may be. */
function harmOf({ path, name }: ComposeInterpolation): string | undefined {
  const [section, , key, ...rest] = path;
  if (section !== 'services') return undefined;
  if (key === 'image') return 'The image has another name then, or none.';
  if (key === 'volumes') return 'A path that begins with it is then one of the root of the host.';
  if (key === 'environment') return SECRET.test(`${name} ${last(rest)}`) ? UNLOCKED : undefined;
  return undefined;
}

const UNLOCKED = 'The container then starts with an empty password or key.';

function last(path: Path): string {
  const key = path.at(-1);
  return typeof key === 'string' ? key : '';
}

function toProblem({ name, span }: ComposeInterpolation, harm: string): Problem {
  return {
    at: span,
    what: `\`${name}\` may be empty here.`,
    why: `Compose puts nothing in place of a variable that is not set, and only warns. ${harm}`,
    fix: `Write \`\${${name}:?set ${name} in .env}\`, so that nothing starts without it.`,
  };
}
