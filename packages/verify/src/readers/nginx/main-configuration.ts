import type { Edge } from './edge.ts';
import { readDirectives } from './lex.ts';
import type { Directive } from './lex.ts';

const MAIN = '/etc/nginx/nginx.conf';

/** What Debian's own nginx.conf does for the files of a host that brings none. */
const DEBIAN_MAIN = `events {}
http {
  include /etc/nginx/mime.types;
  include /etc/nginx/conf.d/*.conf;
  include /etc/nginx/sites-enabled/*;
}
`;

/** The files of a host, with the distribution's nginx.conf where the host brings none. */
export function mainConfiguration({
  files,
}: Edge): readonly { readonly place: string; readonly text: string }[] {
  const own = files.map(({ place, artefact }) => ({ place, text: artefact.text }));
  return own.some(({ place }) => place === MAIN)
    ? own
    : [...own, { place: MAIN, text: DEBIAN_MAIN }];
}

/**
 * Moves what this nginx has compiled in (its pid file, logs and temporary folders) into `folder`, on
 * the first line of the blocks, so that every line keeps its number. `built` is what `nginx -V` printed.
 */
export function withDefaults(text: string, folder: string, built: string): string {
  const directives = readDirectives(text);
  const temporary = [...built.matchAll(/--http-([a-z-]+)-temp-path=/g)]
    .map(([, name = '']) => `${name.replaceAll('-', '_')}_temp_path`)
    .filter((name) => !has(directives, name, ['http']))
    .map((name) => `${name} ${folder}/temp/${name};`);
  const http = directives.find(({ name, within }) => name.text === 'http' && within.length === 0);
  const inner = ` access_log off; ${temporary.join(' ')}`;
  const filled = http === undefined ? text : text.slice(0, http.end) + inner + text.slice(http.end);
  return has(directives, 'pid', []) ? filled : `pid ${folder}/pid; ${filled}`;
}

function has(directives: readonly Directive[], wanted: string, blocks: readonly string[]): boolean {
  return directives.some(
    ({ name, within }) => name.text === wanted && within.join(' ') === blocks.join(' '),
  );
}
