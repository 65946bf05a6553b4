import type { Edge, Vhost } from '@stackwright/schema';
import { answerView, type AnswerView } from './answer-view.ts';
import { edgeView, type EdgeView } from './edge-view.ts';
import { headersOf, hiddenNames, type Header } from './headers.ts';
import { limitsOf, type LimitView } from './limits.ts';
import { nginxSize } from './size.ts';

/** The view of a vhost's own file. */
export interface VhostView extends EdgeView, AnswerView {
  readonly id: string;
  readonly names: readonly string[];
  /** Certificate lineage; undefined on a plain-HTTP edge, and while no certificate covers the names. */
  readonly certificate: string | undefined;
  /** Where HTTPS is published, if not on 443. */
  readonly publicPort: number | undefined;
  readonly body: string;
  readonly limits: readonly LimitView[];
}

/** The view of `snippets/headers-<vhost>.conf`. */
export interface HeadersView extends EdgeView {
  readonly headers: readonly Header[];
  readonly hidden: readonly string[];
}

/** Ids become names of files, of variables' values and of logs. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Throws when the model breaks its own promises: that is a bug of the resolver. */
export function vhostView(edge: Edge, vhost: Vhost, source: string): VhostView {
  const { id, certificate } = vhost;
  if (!ID.test(id)) throw new Error(`the vhost id ${JSON.stringify(id)} cannot name a file`);
  return {
    ...edgeView(edge, source),
    ...answerView(edge, vhost),
    id,
    names: vhost.names,
    certificate,
    publicPort: publicPort(edge),
    body: nginxSize(vhost.bodyBytes),
    limits: limitsOf(edge.rateZones, [vhost.rateZone]),
  };
}

export function headersView(edge: Edge, vhost: Vhost, source: string): HeadersView {
  const headers = headersOf(vhost);
  return { ...edgeView(edge, source), headers, hidden: hiddenNames(headers) };
}

/** Visitors meet the published port, not the container's. */
function publicPort({ httpsPort, workload }: Edge): number | undefined {
  const published = workload.published.find(({ target }) => target === httpsPort)?.port;
  return published === 443 ? undefined : published;
}
