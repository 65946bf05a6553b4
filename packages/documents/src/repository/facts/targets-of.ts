/** The targets that a file defines for one program. */
export interface TargetsOf {
  /** As `Mention.of` has it: `make`, `npm run`, `just`, `task`, `nx`. */
  readonly program: string;
  readonly names: readonly string[];
  /** True where there may be more that this file alone does not tell: an include, a pattern, a plugin. */
  readonly isOpen: boolean;
}

/** What a file defines that documents call targets; undefined for a file that defines none. Never throws. */
export function targetsOf(path: string, text: string): TargetsOf | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/^(?:GNU)?[Mm]akefile$|\.mk$/.test(name)) return makeTargets(text);
  if (name === 'package.json')
    return { program: 'npm run', names: keysOf(parsed(text), 'scripts'), isOpen: false };
  if (/^\.?justfile$/i.test(name)) return justTargets(text);
  if (/^taskfile\.ya?ml$/i.test(name)) return taskTargets(text);
  if (name === 'project.json')
    return { program: 'nx', names: keysOf(parsed(text), 'targets'), isOpen: false };
  if (name === 'nx.json') return nxDefaults(text);
  return undefined;
}

/** Rules: `a b: c`; assignments, special targets and recipes are none. */
function makeTargets(text: string): TargetsOf {
  const names: string[] = [];
  let isOpen = false;
  for (const line of text.replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    if (/^\s*-?s?include\b|^\s*\$\(eval|^\s*\$\(foreach|^\s*\$\(call/.test(line)) isOpen = true;
    const list = /^([^\s#:=][^#:=]*?)\s*&?::?(?![=:])/.exec(line)?.[1];
    if (list === undefined || (list.startsWith('.') && !/^\.\w/.test(list))) continue;
    if (/[%$]/.test(list)) isOpen = true;
    names.push(
      ...list.split(/\s+/).filter((target) => target !== '' && !/^\.[A-Z_]+$|[%$]/.test(target)),
    );
  }
  for (const phony of text.replaceAll(/\\\r?\n/g, ' ').matchAll(/^\.PHONY\s*:(.*)$/gm))
    names.push(...(phony[1] ?? '').split(/\s+/).filter((target) => /^[\w.-]+$/.test(target)));
  return { program: 'make', names: [...new Set(names)], isOpen };
}

function justTargets(text: string): TargetsOf {
  const recipes = [...text.matchAll(/^@?([A-Za-z_][\w-]*)(?:[ \t]+[^:\n]*)?:(?!=)/gm)];
  const aliases = [...text.matchAll(/^alias[ \t]+([\w-]+)[ \t]*:=/gm)];
  const names = [...recipes, ...aliases].map(([, name = '']) => name);
  return { program: 'just', names, isOpen: /^(?:import|mod)\b/m.test(text) };
}

/** Keys right below `tasks:`, by their indentation. */
function taskTargets(text: string): TargetsOf {
  const body =
    /^tasks:[ \t]*\r?\n((?:[ \t]+.*(?:\r?\n|$)|[ \t]*\r?\n|#.*(?:\r?\n|$))*)/m.exec(text)?.[1] ??
    '';
  const indent = /^([ \t]+)\S/m.exec(body)?.[1] ?? '  ';
  const names = body.split(/\r?\n/).flatMap((line) => {
    if (!line.startsWith(indent) || /^\s/.test(line.slice(indent.length))) return [];
    return /^["']?([\w.:-]+?)["']?:(?:\s|$)/.exec(line.slice(indent.length))?.[1] ?? [];
  });
  return { program: 'task', names, isOpen: /^includes:/m.test(text) || body === '' };
}

/** Plugins of nx infer targets that no file names. */
function nxDefaults(text: string): TargetsOf {
  const config = parsed(text);
  const plugins = config?.['plugins'];
  return {
    program: 'nx',
    names: [],
    isOpen: config === undefined || (Array.isArray(plugins) && plugins.length > 0),
  };
}

type Tree = Readonly<Record<string, unknown>>;

function parsed(text: string): Tree | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isTree(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf(tree: Tree | undefined, key: string): readonly string[] {
  const value = tree?.[key];
  return isTree(value) ? Object.keys(value) : [];
}
