import { memoised } from '@stackwright/core';
import { childrenOf, findNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective, NginxDocument } from '@stackwright/syntax/nginx';
import type { Context } from '../../rule.ts';

/** What the helpers for nginx need of a rule's context. */
export type NginxScene = Pick<Context<'nginx'>, 'model' | 'file' | 'files'>;

/** A `server` of a subject, with the text of included files that were read put in place. */
export interface Vhost {
  readonly server: NginxDirective;
  /** `http`, where it is known, also when it is in the file that includes the subject. */
  readonly around: readonly NginxDirective[];
  readonly names: readonly NginxDirective[];
}

/** Files that come with nginx or certbot and say nothing that a rule asks for. */
const HARMLESS = /(?:^|\/)(?:mime\.types|options-ssl-nginx\.conf|modules-enabled\/\*\.conf)$/;

/** Includes inside includes, at most: circles end here. */
const MAX_DEPTH = 8;

/** Remembers what is read of each file; that depends on the files of the run as well. */
export function memoisedInRun<T>(read: (scene: NginxScene) => T): (scene: NginxScene) => T {
  const inRun = memoised((files: NginxScene['files']) =>
    memoised((model: NginxDocument) => read({ files, model, file: model.file })),
  );
  return ({ files, model }) => inRun(files)(model);
}

/** The servers of a file. A file that only others include has none. */
export const vhostsOf = memoisedInRun(readVhosts);

function readVhosts(scene: NginxScene): readonly Vhost[] {
  const directives = treeOf(scene);
  const outer = findNginx(directives, 'http').length > 0 ? [] : httpAround(scene);
  return findNginx(directives, 'server')
    .filter(({ directive, within }) => directive.block !== undefined && !isUpstream(within))
    .filter(({ directive }) => directive.file === scene.file)
    .map(({ directive, within }) => ({
      server: directive,
      around: [...outer, ...within],
      names: childrenOf(directive, 'server_name'),
    }));
}

/** True when a block holds an include that was not read: it may say anything. */
export function hasUnread(levels: readonly NginxDirective[]): boolean {
  return levels.some((level) => childrenOf(level, 'include').length > 0);
}

/** True for a server that takes TLS. */
export function isSecure({ server }: Vhost): boolean {
  return childrenOf(server, 'listen').some(({ args }) => args.some(({ text }) => text === 'ssl'));
}

/** The place of a problem: what an include brought is shown at the vhost itself. */
export function ownPlace(directive: NginxDirective, { server, names }: Vhost) {
  if (directive.file !== server.file) return names[0]?.span ?? server.nameSpan;
  return directive.block === undefined ? directive.span : directive.nameSpan;
}

/** A file's tree with the includes that were read put in place; an `include` that is left was not read. */
export const treeOf = memoisedInRun((scene) => withIncludes(scene, scene.model.directives));

function withIncludes(
  scene: Pick<NginxScene, 'file' | 'files'>,
  directives: readonly NginxDirective[],
  depth = 0,
): readonly NginxDirective[] {
  return directives.flatMap((directive): readonly NginxDirective[] => {
    const { name, args, block } = directive;
    if (block !== undefined) return [{ ...directive, block: withIncludes(scene, block, depth) }];
    if (name !== 'include') return [directive];
    if (HARMLESS.test(args[0]?.text ?? '')) return [];
    const found = depth < MAX_DEPTH ? filesNamed(scene, args[0]?.text ?? '') : [];
    if (found.length === 0) return [directive];
    return found.flatMap(({ model }) => withIncludes(scene, model.directives, depth + 1));
  });
}

/** Files of the run under the root of the including one, e.g. both in `edge/nginx/`. */
function filesNamed({ file, files }: Pick<NginxScene, 'file' | 'files'>, asked: string) {
  const rootOf = rootFinder(asked.replace(/^\/etc\/nginx\//, '').replace(/^\//, ''));
  const found = files('nginx').flatMap((one) => {
    const root = rootOf(one.file);
    return root === undefined || !file.startsWith(root) ? [] : [{ root, ...one }];
  });
  const nearest = Math.max(...found.map(({ root }) => root.length));
  return found.filter(({ root }) => root.length === nearest);
}

/** Finds the folder in which a path has a name; undefined for another name. `*` stands for a part of one. */
function rootFinder(name: string): (path: string) => string | undefined {
  if (!name.includes('*'))
    return (path) => (`/${path}`.endsWith(`/${name}`) ? path.slice(0, -name.length) : undefined);
  const escaped = name.replaceAll(/[\\^$.|+?(){}[\]]/g, '\\$&').replaceAll('*', '[^/]*');
  const pattern = new RegExp(`^(?<root>(?:.*/)?)${escaped}$`);
  return (path) => pattern.exec(path)?.groups?.['root'];
}

/** The `http` block of the main file that stands nearest above the subject. */
function httpAround({ file, files }: NginxScene): readonly NginxDirective[] {
  const above = files('nginx').filter(
    ({ file: other, model }) =>
      file.startsWith(other.slice(0, other.lastIndexOf('/') + 1)) &&
      model.directives.some(({ name }) => name === 'http'),
  );
  const [nearest] = above.toSorted((a, b) => depthOf(b.file) - depthOf(a.file));
  return nearest === undefined ? [] : httpOf({ ...nearest, files });
}

function depthOf(path: string): number {
  return path.lastIndexOf('/');
}

/** The `http` block of a main file, as each of the vhosts that it includes has it around. */
const httpOf = memoisedInRun((scene) =>
  scene.model.directives
    .filter(({ name }) => name === 'http')
    .slice(0, 1)
    .flatMap((http) => {
      const own = (http.block ?? []).filter(
        ({ name, args }) => name !== 'include' || !/(?:conf\.d|sites-)/.test(args[0]?.text ?? ''),
      );
      return withIncludes(scene, [{ ...http, block: own }]);
    }),
);

function isUpstream(within: readonly NginxDirective[]): boolean {
  return within.some(({ name }) => name === 'upstream' || name === 'stream' || name === 'mail');
}
