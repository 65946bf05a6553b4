import { resolvePosix } from '../../domain/compose/posix-path.ts';
import type { Problem, ProposedFix, Rule } from '../../rule.ts';
import { isSecretName } from '../../domain/stack/secret-names.ts';
import type {
  ComposeEnvFile,
  ComposeInterpolation,
  ComposeService,
} from '@stackwright/syntax/compose';

/**
 * Compose takes an unset variable as empty, and only warns. Told where something wrong starts in silence: a mount
 * of the host's root, a service without a password. An image without name or tag is refused, and so is an empty
 * source. Source: compose specification, "Interpolation".
 */
export const rule = {
  id: 'require-set-variable',
  subject: 'compose',
  severity: 'warning',
  summary: 'A variable that must not be empty is demanded with `:?`.',
  *check({ model, text, file, files, textOf }) {
    if (isFilled(file, files('shell'))) return;
    const committed = namesOf(textOf(resolvePosix(file, '.env')) ?? '');
    for (const { interpolations, services } of model.documents) {
      // Compose does not start without the file, which is the one that the values come from.
      if (services.some(({ envFiles }) => envFiles.some(isOwnEnv))) continue;
      const demanded = new Set(
        interpolations.flatMap(({ name, operator }) =>
          operator === ':?' || operator === '?' ? [name] : [],
        ),
      );
      const found = interpolations.flatMap((variable): readonly Harm[] => {
        if (variable.operator !== undefined || variable.nested) return [];
        if (committed.has(variable.name)) return [];
        if (demanded.has(variable.name) || OF_THE_SHELL.has(variable.name)) return [];
        const service = services.find(({ name }) => name === variable.path[1]);
        const why = service && harmOf(variable, service, text);
        return why === undefined ? [] : [{ variable, why }];
      });
      yield* toProblem(found, text);
    }
  },
} satisfies Rule<'compose'>;

/** Every shell sets them. */
const OF_THE_SHELL = new Set(['PWD', 'HOME', 'USER']);

function isOwnEnv({ file, required }: ComposeEnvFile): boolean {
  return required && /^(?:\.\/)?\.env$/.test(file);
}

/** What a `.env` beside the file sets, which is committed with it: Compose reads it unasked. */
function namesOf(env: string): ReadonlySet<string> {
  const lines = env.matchAll(/^[ \t]*(?:export[ \t]+)?(\w+)=[ \t]*[^\s#]/gm);
  return new Set([...lines].flatMap(([, name]) => name ?? []));
}

/** True for a template that a script fills by `envsubst`, which knows no `:?`. */
function isFilled(file: string, scripts: readonly { readonly text: string }[]): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (
    /template/i.test(file) &&
    scripts.some(({ text }) => text.includes(name) && /\benvsubst\b/.test(text))
  );
}

/** A place where nothing may not stand. */
interface Harm {
  readonly variable: ComposeInterpolation;
  readonly why: string;
}

/** What happens when a variable of a service is empty; undefined where nothing does, or Docker says so. */
function harmOf(
  { path, name, span }: ComposeInterpolation,
  service: ComposeService,
  text: string,
): string | undefined {
  const [section, , key, ...rest] = path;
  if (section !== 'services') return undefined;
  if (key === 'volumes') return text[span.end.offset] === '/' ? AT_ROOT : undefined;
  if (key !== 'environment') return undefined;
  const written: unknown =
    typeof rest[0] === 'number' ? [service.value[key]].flat()[rest[0]] : rest[0];
  const setting = String(written).split('=', 1)[0] ?? '';
  return [name, setting].some(isSecretName) && !FIRST_PASSWORD.test(setting) ? UNLOCKED : undefined;
}

/** The entrypoints of databases and of their consoles end where their first one is empty. */
const FIRST_PASSWORD = /^(?:(?:POSTGRES|MYSQL|MARIADB|MINIO)(?:_ROOT)?|PGADMIN_DEFAULT)_PASSWORD$/;
const AT_ROOT = "The path that begins with it is then one of the host's root.";
const UNLOCKED = 'The container then starts with an empty password or key.';

/** Every place at once; none where escapes blur one. */
function demanded(found: readonly Harm[], text: string): readonly ProposedFix[] {
  const isPlain = found.every(({ variable: { name, span } }) =>
    [`$${name}`, `\${${name}}`].includes(text.slice(span.start.offset, span.end.offset)),
  );
  const edits = found.map(({ variable: { name, span } }) => ({ span, text: demand(name) }));
  return isPlain ? [{ description: 'Demand them', safety: 'unsafe', edits }] : [];
}

function demand(name: string): string {
  return `\${${name}:?set ${name} in .env}`;
}

/** One problem for all variables of a document, at the first place of the first. */
function* toProblem(found: readonly Harm[], text: string): Generator<Problem, void> {
  const places = new Map(found.toReversed().map(({ variable }) => [variable.name, variable.span]));
  const [first, ...others] = [...places].toReversed();
  if (first === undefined) return;
  const [name, span] = first;
  const harms = [...new Set(found.map(({ why }) => why))].join(' ');
  yield {
    at: span,
    what: `${[name, ...others.map(([other]) => other)].map((one) => `\`${one}\``).join(', ')} may be empty here.`,
    why: `Compose puts nothing in place of a variable that is not set, and only warns. ${harms}`,
    fix: `Write \`${demand(name)}\`, so that nothing starts without it.`,
    related: others.map(([, at]) => ({ message: 'and here', at })),
    fixes: demanded(found, text),
  };
}
