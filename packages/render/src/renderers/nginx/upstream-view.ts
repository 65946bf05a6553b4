import type { Edge, Vhost } from '@stackwright/schema';
import { answerView, sharesContainer } from './answer-view.ts';
import { edgeView, type EdgeView } from './edge-view.ts';

/** The view of `snippets/upstream-<vhost>.conf`. */
export interface UpstreamView extends EdgeView {
  /** Containers of a blue/green pair; empty without slots. */
  readonly slots: string;
  readonly targets: readonly { readonly variable: string; readonly container: string }[];
}

/** The containers behind a vhost; undefined for one that has none. */
export function upstreamView(edge: Edge, vhost: Vhost, source: string): UpstreamView | undefined {
  const { answer } = vhost;
  const common = edgeView(edge, source);
  if (answerView(edge, vhost).unavailable !== undefined) return undefined;
  if (answer.kind === 'proxy') {
    const { container } = answer.upstream;
    return { ...common, slots: '', targets: [{ variable: 'service', container }] };
  }
  if (answer.kind !== 'odoo') return undefined;
  const http = { variable: 'odoo', container: answer.http.container };
  const websocket = { variable: 'odoo_websocket', container: answer.websocket.container };
  return {
    ...common,
    slots: answer.slots.join(', '),
    targets: sharesContainer(answer) ? [http] : [http, websocket],
  };
}
