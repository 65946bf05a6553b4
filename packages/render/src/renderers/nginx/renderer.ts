import type { Artefact, Path } from '@stackwright/core';
import type { Edge, ResolvedStack, Vhost } from '@stackwright/schema';
import type { Renderer } from '../../renderer.ts';
import type { Templates } from '../../template/index.ts';
import { answerView } from './answer-view.ts';
import { edgeView, mainView } from './edge-view.ts';
import { pageJson, pages } from './pages.ts';
import { upstreamView } from './upstream-view.ts';
import { headersView, vhostView } from './vhost-view.ts';

/** The reverse proxy's own files: a folder that is mounted whole, read-only, as `/etc/nginx`. */
export const renderer = {
  id: 'nginx',
  platforms: ['compose'],
  render: ({ stack, templates }) =>
    stack.edges.flatMap((edge) => [
      ...edgeFiles(edge, stack, templates),
      ...edge.vhosts.flatMap((vhost) => vhostFiles(edge, vhost, stack, templates)),
    ]),
} as const satisfies Renderer;

function edgeFiles(edge: Edge, { file }: ResolvedStack, templates: Templates): readonly Artefact[] {
  const view = edgeView(edge, file);
  const put = (path: string, text: string): Artefact => artefact(edge, path, text, [edge.path]);
  return [
    put('nginx.conf', templates.render('nginx/nginx.conf', mainView(edge, file))),
    put('mime.types', templates.render('nginx/mime.types', view)),
    put('conf.d/00-default.conf', templates.render('nginx/default.conf', view)),
    ...snippetsOf(edge).map((id) =>
      put(
        `snippets/${id}.conf`,
        templates.render(`nginx/${id}.conf`, { ...view, acmeRoot: edge.acmeRoot }),
      ),
    ),
    ...pages.flatMap((page) => [
      put(
        `pages/${page.id}.html`,
        templates.render('nginx/page.html', { ...view, mark: ' ', ...page }),
      ),
      put(`pages/${page.id}.json`, pageJson(page)),
    ]),
  ];
}

/** Only what some file includes: a snippet that nginx never reads could say anything. */
function snippetsOf(edge: Edge): readonly ('acme' | 'proxy' | 'tls' | 'websocket')[] {
  const answers = edge.vhosts.map((vhost) => answerView(edge, vhost));
  const websocket = answers.some(({ odoo, proxy }) => odoo !== undefined || proxy?.websocket);
  const proxied = websocket || answers.some(({ proxy }) => proxy !== undefined);
  return [
    ...(edge.tls && edge.vhosts.length > 0 ? (['acme'] as const) : []),
    ...(proxied ? (['proxy'] as const) : []),
    ...(edge.tls ? (['tls'] as const) : []),
    ...(websocket ? (['websocket'] as const) : []),
  ];
}

function vhostFiles(
  edge: Edge,
  vhost: Vhost,
  stack: ResolvedStack,
  templates: Templates,
): readonly Artefact[] {
  const { file } = stack;
  const environment = stack.environments.find(({ id }) => id === vhost.environment);
  const sources = [edge.path, ...(environment === undefined ? [] : [environment.path]), vhost.path];
  const put = (path: string, text: string): Artefact => artefact(edge, path, text, sources);
  const upstream = upstreamView(edge, vhost, file);
  return [
    put(
      `conf.d/${vhost.id}.conf`,
      templates.render('nginx/vhost.conf', vhostView(edge, vhost, file)),
    ),
    put(
      `snippets/headers-${vhost.id}.conf`,
      templates.render('nginx/headers.conf', headersView(edge, vhost, file)),
    ),
    ...(upstream === undefined
      ? []
      : [
          put(
            `snippets/upstream-${vhost.id}.conf`,
            templates.render('nginx/upstream.conf', upstream),
          ),
        ]),
  ];
}

function artefact(edge: Edge, path: string, text: string, sources: readonly Path[]): Artefact {
  return {
    path: `${edge.folder}/nginx/${path}`,
    text,
    mode: 0o644,
    renderer: 'nginx',
    sources,
  };
}
