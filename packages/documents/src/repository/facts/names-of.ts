import type { AttributeId } from '../../subject/attributes.ts';

/** Names by what they are names of. */
export type Names = ReadonlyMap<AttributeId, ReadonlySet<string>>;

const COMPOSE = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i;
const VARIABLES =
  /(?:^|\/)[\w.-]*\.?env\.(?:[\w.-]+\.)?(?:example|sample|template|dist)$|(?:^|\/)(?:example|sample)\.env$|\.env\.example$/i;
const UNIT = /(?:^|\/)([\w@.-]+\.(?:service|timer|socket|mount))$/;

/** True for a file whose text {@link namesOf} reads. */
export function tellsNames(path: string): boolean {
  return COMPOSE.test(path) || VARIABLES.test(path);
}

/**
 * What a repository has names for beside what its stack declares: units whose files it keeps, services and containers of its Compose
 * files, variables of its examples of environments.
 */
export function namesOf(files: readonly string[], texts: ReadonlyMap<string, string>): Names {
  const names = new Map<AttributeId, Set<string>>();
  const put = (attribute: AttributeId, name: string): void => {
    const all = names.get(attribute);
    if (all === undefined) names.set(attribute, new Set([name]));
    else all.add(name);
  };
  for (const file of files) {
    const unit = UNIT.exec(file)?.[1];
    if (unit !== undefined) put('unit', unit);
  }
  for (const [path, text] of texts) {
    if (COMPOSE.test(path))
      for (const [attribute, name] of composeNames(text)) put(attribute, name);
    else if (VARIABLES.test(path))
      for (const [, name = ''] of text.matchAll(/^[ \t]*#?[ \t]*(?:export )?([A-Z][A-Z\d_]*)=/gm))
        put('variable', name);
  }
  return names;
}

/** Keys right below `services:`, and what containers and variables are called, by lines. */
function* composeNames(text: string): Generator<readonly [AttributeId, string]> {
  let isServices = false;
  let indent: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line) && !line.startsWith('#')) {
      isServices = /^services:\s*(?:#.*)?$/.test(line);
      indent = undefined;
    }
    const [, space = '', key] = /^([ \t]+)["']?([\w.-]+)["']?:/.exec(line) ?? [];
    if (isServices && key !== undefined) {
      indent ??= space;
      if (space === indent) yield ['compose-service', key];
    }
    const container = /^\s+container_name:\s*["']?([\w.-]+)["']?\s*(?:#.*)?$/.exec(line)?.[1];
    if (container !== undefined) yield ['container', container];
    for (const [, name = ''] of line.matchAll(/\$\{([A-Z][A-Z\d_]*)/g)) yield ['variable', name];
  }
}
