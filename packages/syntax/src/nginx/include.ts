import type { SyntaxProblem } from '../text/problem.ts';
import { readNginx } from './read-nginx.ts';
import type { NginxDirective, NginxDocument } from './tree.ts';

/** Files as nginx would see them: by absolute path, or by path below the prefix. */
export type NginxFiles = ReadonlyMap<string, { readonly file: string; readonly text: string }>;

/** A configuration with its includes put in place; every directive keeps its own file and span. */
export interface NginxTree {
  readonly directives: readonly NginxDirective[];
  /** Every file that was read, the entry first. */
  readonly documents: readonly NginxDocument[];
  /** `include` directives that name a file, not a pattern, that is not among the files. */
  readonly missing: readonly NginxDirective[];
  readonly problems: readonly (SyntaxProblem & { readonly file: string })[];
}

interface Expansion {
  readonly files: NginxFiles;
  readonly prefix: string;
  readonly read: Map<string, NginxDocument>;
  included: number;
  readonly missing: NginxDirective[];
  readonly problems: (SyntaxProblem & { readonly file: string })[];
}

/** A chain of includes this long is a circle to us. */
const MAX_CHAIN = 20;

/** Files put in place, the same one as often as it is included: more are left out and told. */
const MAX_INCLUDED = 2000;

/**
 * Reads a file and everything it includes. Relative names count from `prefix`, the folder of the main
 * configuration file, whichever file includes them (`ngx_conf_include`, `ngx_conf_full_name`). A pattern
 * that matches nothing is no mistake to nginx; a plain name without its file is.
 */
export function readNginxTree(
  entry: string,
  files: NginxFiles,
  prefix = '/etc/nginx',
): NginxTree | undefined {
  const source = files.get(entry);
  if (source === undefined) return undefined;
  const expansion: Expansion = {
    files,
    prefix,
    read: new Map(),
    included: 0,
    missing: [],
    problems: [],
  };
  const document = readOnce(expansion, entry, source);
  const directives = expand(expansion, document.directives, [entry]);
  const { read, missing, problems } = expansion;
  return { directives, documents: [...read.values()], missing, problems };
}

function readOnce(
  { read, problems }: Expansion,
  name: string,
  source: { readonly file: string; readonly text: string },
): NginxDocument {
  const known = read.get(name);
  if (known !== undefined) return known;
  const document = readNginx(source);
  read.set(name, document);
  for (const problem of document.problems) problems.push({ ...problem, file: source.file });
  return document;
}

function expand(
  expansion: Expansion,
  directives: readonly NginxDirective[],
  chain: readonly string[],
): readonly NginxDirective[] {
  return directives.flatMap((directive) => {
    if (directive.name === 'include' && directive.block === undefined) {
      return [directive, ...included(expansion, directive, chain)];
    }
    if (directive.block === undefined) return [directive];
    return [{ ...directive, block: expand(expansion, directive.block, chain) }];
  });
}

function included(
  expansion: Expansion,
  include: NginxDirective,
  chain: readonly string[],
): readonly NginxDirective[] {
  const asked = include.args[0]?.text;
  if (asked === undefined) return [];
  const name = asked.startsWith('/') ? asked : `${expansion.prefix}/${asked}`;
  const names = matching(expansion, name);
  if (names.length === 0 && !hasPattern(name)) expansion.missing.push(include);
  return names.flatMap((one) => {
    const source = expansion.files.get(one);
    if (source === undefined) return [];
    expansion.included += 1;
    if (expansion.included > MAX_INCLUDED) return [];
    if (expansion.included === MAX_INCLUDED) expansion.problems.push(tooMany(include));
    if (chain.includes(one) || chain.length >= MAX_CHAIN) {
      expansion.problems.push(cycle(include, one));
      return [];
    }
    return expand(expansion, readOnce(expansion, one, source).directives, [...chain, one]);
  });
}

function matching({ files, prefix }: Expansion, name: string): readonly string[] {
  const keys = [...files.keys()];
  const absolute = (key: string): string => (key.startsWith('/') ? key : `${prefix}/${key}`);
  if (!hasPattern(name)) return keys.filter((key) => absolute(key) === name).slice(0, 1);
  const pattern = globPattern(name);
  // glob(3) sorts by bytes in the C locale, and so do we.
  return keys.filter((key) => pattern.test(absolute(key))).toSorted();
}

function hasPattern(name: string): boolean {
  return /[*?[]/.test(name);
}

/** glob(3) without extensions: `*` and `?` stop at `/` and skip a leading dot. */
function globPattern(name: string): RegExp {
  const parts = name.split('/').map((part) => {
    const body = part.replaceAll(
      /\[(!?)([^\]]+)\]|\*+|\?|[^*?[]+|\[/g,
      (piece, not: string | undefined, set: string | undefined) => {
        if (set !== undefined)
          return `[${not === '!' ? '^' : ''}${set.replaceAll(/[\\^]/g, '\\$&')}]`;
        if (piece.startsWith('*')) return '[^/]*';
        return piece === '?' ? '[^/]' : piece.replaceAll(/[\\^$.|+(){}[\]]/g, '\\$&');
      },
    );
    return /^[*?[]/.test(part) ? `(?!\\.)${body}` : body;
  });
  try {
    return new RegExp(`^${parts.join('/')}$`, 'u');
  } catch {
    // A set such as [z-a]: glob(3) matches nothing with it.
    return /(?!)/;
  }
}

function cycle(include: NginxDirective, name: string): SyntaxProblem & { readonly file: string } {
  return {
    kind: 'include-cycle',
    file: include.file,
    what: `${name} includes itself`,
    why: 'nginx reads it again and again until it runs out of open files, and does not start.',
    fix: 'Take one of the include directives away.',
    span: include.span,
  };
}

function tooMany(include: NginxDirective): SyntaxProblem & { readonly file: string } {
  return {
    kind: 'too-many-includes',
    file: include.file,
    what: 'more than 2000 files are included',
    why: 'The rest was not read.',
    fix: 'Look for files that include each other several times.',
    span: include.span,
  };
}
