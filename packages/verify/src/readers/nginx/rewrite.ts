import { isLiteral } from './address.ts';
import type { Loopback } from './address.ts';
import { readDirectives } from './lex.ts';
import type { Directive, Word } from './lex.ts';

/** Where the host's paths and addresses lie on this machine. */
export interface Landing {
  /** Folder that stands for `/` of the host. */
  readonly root: string;
  readonly loopback: Loopback;
  /** Names of the upstream blocks of the whole configuration: those are no host names. */
  readonly upstreams: ReadonlySet<string>;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Directives whose first argument is a file or a folder. load_module stays: modules are this nginx's. */
const PATHS =
  /^(?:include|root|alias|pid|lock_file|working_directory)$|(?:^|_)(?:log|certificate|certificate_key|crl|dhparam|file|ticket_key|temp_path|cache_path|user_file)$/;
const PASS = /^(?:proxy|grpc|fastcgi|uwsgi|scgi|memcached)_pass$/;
const TARGET = /^([a-z]+:\/\/)?(\[[^\]]+\]|[^/:[\]]+)(.*)$/;

/** The same configuration for this machine, line by line. Nothing but places and names of hosts changes. */
export function rewrite(text: string, landing: Landing): string {
  const edits = readDirectives(text).flatMap((directive) => editsOf(directive, text, landing));
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      text,
    );
}

/** The files and folders that a configuration names, as the host has them. */
export function pathsOf(text: string): readonly { directive: string; path: string }[] {
  return readDirectives(text).flatMap(({ name, args: [first] }) =>
    first !== undefined && PATHS.test(name.text) && first.text.startsWith('/')
      ? [{ directive: name.text, path: first.text }]
      : [],
  );
}

export function upstreamsOf(text: string): readonly string[] {
  return readDirectives(text)
    .filter(({ name }) => name.text === 'upstream')
    .flatMap(({ args }) => args.slice(0, 1).map(({ text: each }) => each));
}

function editsOf(directive: Directive, text: string, landing: Landing): readonly Edit[] {
  const { name, args, within } = directive;
  const [first] = args;
  if (first === undefined) return [];
  // The host's user need not exist here, and only root may name one.
  if (name.text === 'user' && within.length === 0) return [blank(text, name.start, directive.end)];
  if (first.text.startsWith('unix:') && ['listen', 'server'].includes(name.text)) {
    return [replace(first, `unix:${landing.root}${first.text.slice('unix:'.length)}`)];
  }
  if (name.text === 'listen') return replaceIf(first, landing.loopback.listen(first));
  if (PASS.test(name.text)) return replaceIf(first, localTarget(first.text, landing.upstreams));
  if (name.text === 'server' && within.at(-1) === 'upstream') {
    return replaceIf(first, localTarget(first.text, new Set()));
  }
  if (PATHS.test(name.text) && first.text.startsWith('/')) {
    return [replace(first, landing.root + first.text)];
  }
  return [];
}

/**
 * nginx resolves literal names while it reads them, and the host's containers have no names here.
 * Names with variables are resolved later; names of upstream blocks are none.
 */
function localTarget(target: string, upstreams: ReadonlySet<string>): string | undefined {
  const [, scheme = '', host = '', rest = ''] = TARGET.exec(target) ?? [];
  const fixed = host === '' || host.includes('$') || host === 'unix' || isLiteral(host);
  return fixed || upstreams.has(host) ? undefined : `${scheme}127.0.0.1${rest}`;
}

function replaceIf(word: Word, text: string | undefined): readonly Edit[] {
  return text === undefined ? [] : [replace(word, text)];
}

function replace({ start, end }: Word, text: string): Edit {
  // A word keeps its escapes; a quote that needed none in single quotes needs one in double quotes.
  const quoted = `"${text.replace(/\\.|"/gs, (part) => (part === '"' ? '\\"' : part))}"`;
  return { start, end, text: /[\s;{}"'\\]/.test(text) ? quoted : text };
}

/** Takes a range out, but for its line feeds. */
function blank(text: string, start: number, end: number): Edit {
  return { start, end, text: text.slice(start, end).replace(/[^\n]/g, '') };
}
