import type { Edge, Upstream, Vhost } from '@stackwright/schema';
import { limitsOf, type LimitView } from './limits.ts';

/** What a vhost answers; exactly one of the answers is there. */
export interface AnswerView {
  readonly odoo: OdooView | undefined;
  readonly proxy: ProxyView | undefined;
  readonly unavailable: object | undefined;
  readonly redirect: { readonly status: number; readonly to: string } | undefined;
  readonly files: { readonly root: string } | undefined;
  /** The page of errors that nginx itself makes; undefined where none is needed. */
  readonly errors: ErrorPageView | undefined;
}

export interface OdooView {
  readonly id: string;
  readonly timeout: number;
  readonly httpPort: number;
  readonly websocketPort: number;
  /** Variable with the container of the gevent worker. */
  readonly websocketVariable: 'odoo' | 'odoo_websocket';
  readonly websocketPath: '/websocket' | '/longpolling';
  /** False on plain HTTP, where a browser would drop a `Secure` cookie. */
  readonly secureCookies: boolean;
  readonly loginLimits: readonly LimitView[];
}

export interface ProxyView {
  readonly id: string;
  readonly timeout: number;
  readonly port: number;
  readonly websocket: boolean;
}

export interface ErrorPageView {
  readonly id: string;
  /** Name of the page below `pages/`, without its ending. */
  readonly page: 'unavailable' | 'placeholder' | 'maintenance';
  readonly retryAfter: number;
  /** Statuses that show it. */
  readonly statuses: string;
}

/** Seconds after which a client may try again: a container's restart, an upgrade, a certificate. */
const RESTART_SECONDS = 30;
const MAINTENANCE_SECONDS = 300;
const HOUR_SECONDS = 3600;

const NOTHING: AnswerView = {
  odoo: undefined,
  proxy: undefined,
  unavailable: undefined,
  redirect: undefined,
  files: undefined,
  errors: undefined,
};

export function answerView(edge: Edge, vhost: Vhost): AnswerView {
  const { answer, certificate, id, maintenance } = vhost;
  if (maintenance) return unavailable(id, 'maintenance', MAINTENANCE_SECONDS);
  // Fail closed: passwords are not asked for over plain HTTP where HTTPS was promised.
  if (edge.tls && certificate === undefined) return unavailable(id, 'placeholder', HOUR_SECONDS);
  const errors = {
    id,
    page: 'unavailable',
    retryAfter: RESTART_SECONDS,
    statuses: '502 503 504',
  } as const;
  const timeout = vhost.readTimeoutSeconds;
  switch (answer.kind) {
    case 'odoo':
      return { ...NOTHING, errors, odoo: { ...odooView(edge, vhost, answer), id, timeout } };
    case 'proxy': {
      const { upstream, websocket } = answer;
      return { ...NOTHING, errors, proxy: { id, timeout, port: upstream.port, websocket } };
    }
    case 'placeholder':
      return unavailable(id, 'placeholder', answer.retryAfterSeconds);
    case 'redirect':
      return { ...NOTHING, redirect: { status: answer.status, to: answer.to } };
    case 'static':
      return { ...NOTHING, files: { root: answer.root } };
  }
}

/** True when the gevent worker runs in the very container that serves HTTP. */
export function sharesContainer(answer: {
  readonly http: Upstream;
  readonly websocket: Upstream;
}): boolean {
  return answer.http.container === answer.websocket.container;
}

type OdooAnswer = Extract<Vhost['answer'], { kind: 'odoo' }>;

function odooView(edge: Edge, vhost: Vhost, answer: OdooAnswer): Omit<OdooView, 'id' | 'timeout'> {
  return {
    httpPort: answer.http.port,
    websocketPort: answer.websocket.port,
    websocketVariable: sharesContainer(answer) ? 'odoo' : 'odoo_websocket',
    // Odoo 16.0 renamed the route together with its protocol.
    websocketPath: Number.parseInt(answer.series, 10) < 16 ? '/longpolling' : '/websocket',
    secureCookies: edge.tls,
    // A location with a limit of its own does not inherit the vhost's (ngx_http_limit_req_module).
    loginLimits:
      answer.loginRateZone === undefined
        ? []
        : limitsOf(edge.rateZones, [vhost.rateZone, answer.loginRateZone]),
  };
}

function unavailable(
  id: string,
  page: 'placeholder' | 'maintenance',
  retryAfter: number,
): AnswerView {
  return { ...NOTHING, unavailable: {}, errors: { id, page, retryAfter, statuses: '503' } };
}
