import { readValue } from '../../../value/read-value.ts';
import { keyNamed } from '../compose/whose.ts';
import type { Draft } from '../draft.ts';
import { isLoopback, thingNamed, zoneOf } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { aroundTarget, said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { urlPartsOf } from '../url.ts';
import type { UrlParts } from '../url.ts';

export interface UrlReading {
  readonly drafts: readonly Draft[];
  /** Whose URL it is. */
  readonly target: Target | undefined;
  readonly isHealth: boolean;
}

const NOTHING: UrlReading = { drafts: [], target: undefined, isHealth: false };
const HEALTH_ROUTE =
  /(?:^|\/|[-_])(?:health\w*|ping|ready|readyz|live|livez|liveness|readiness|status|up|heartbeat)$/i;
const HEALTH_WORDS = /\bhealth|\balive\b|\bliveness\b|\bsmoke\b/i;

/**
 * What `http://host:port/route` says: whose name or container the host is, on which port it listens, and where it tells its health.
 * On the loopback the container that the call runs in is meant, else what the words around name.
 */
export function urlSaid(scene: Scene, piece: Piece, inside: Target | undefined): UrlReading {
  const parts = urlPartsOf(piece);
  const host = parts?.host;
  if (parts === undefined || host === undefined) return NOTHING;
  if (!isLoopback(host.text) && isPlaceholder(scene.scope, host.text)) return NOTHING;
  const [lead = ''] = scene.wordsAt(piece.start);
  const isHealth = HEALTH_ROUTE.test(
    parts.route?.value.kind === 'route' ? parts.route.value.text : '',
  );
  const isMeant = isHealth || HEALTH_WORDS.test(lead);
  if (isLoopback(host.text)) {
    const target = inside ?? aroundTarget(scene, 'health-route', host.start);
    return {
      drafts: [...portSaid(target, parts), ...routeSaid(target, parts, isMeant)],
      target,
      isHealth: isMeant,
    };
  }
  const target = hostTarget(scene, host);
  if (target === undefined) return unknownHost(scene, host);
  // Behind an address of a machine stands what the words around name; the port of a domain is the proxy's.
  const isMachine = target.subject?.kind === 'host';
  const service = isMachine ? aroundTarget(scene, 'health-route', host.start) : target;
  const isPublic = !isMachine && host.text.includes('.');
  return {
    drafts: [
      ...hostSaid(scene, target, host),
      ...(isPublic ? [] : portSaid(service, parts)),
      ...routeSaid(service, parts, isMeant),
    ],
    target: service,
    isHealth: isMeant,
  };
}

function hostTarget(scene: Scene, { text, start }: Piece): Target | undefined {
  const around = scene.environmentAt(start);
  const kinds = ['service', 'edge', 'server', 'host', 'integration'] as const;
  const named = thingNamed(scene.scope, text, kinds, around) ?? keyNamed(scene, text, around);
  return (
    named && { subject: named.subject, environment: named.environment ?? around, sure: 'certain' }
  );
}

function hostSaid(scene: Scene, target: Target, host: Piece): readonly Draft[] {
  const { subject } = target;
  if (subject?.kind === 'host')
    return readValue(host.text, ['address']) === undefined
      ? []
      : said(scene, { ...target, environment: undefined }, 'address', host);
  if (host.text.includes('.'))
    return said(scene, target, subject?.kind === 'server' ? 'database-host' : 'domain', host);
  // A key of Compose is a name on its network as good as the container's.
  return host.text.toLowerCase() === subject?.id ? [] : said(scene, target, 'container', host);
}

/** A name of a declared zone, or an address, that the stack does not know; the rest of the world is nobody's here. */
function unknownHost(scene: Scene, host: Piece): UrlReading {
  const isAddress = readValue(host.text, ['address']) !== undefined;
  if (isAddress) {
    const subject = scene.subjectFor('hostname', host.start);
    return {
      ...NOTHING,
      drafts: said(scene, { subject, environment: undefined, sure: 'likely' }, 'address', host),
    };
  }
  if (!host.text.includes('.')) return NOTHING;
  const [label = '', ...rest] = host.text.split('.');
  const around = scene.subjectFor('domain', host.start);
  const named = thingNamed(scene.scope, label, ['service']);
  const isNear = around?.kind === 'service' && around.id === named?.subject.id;
  const isOwn = named !== undefined && rest.length >= 2 && (isNear || isSister(scene, rest));
  const isInZone = zoneOf(scene.scope, host.text) !== undefined;
  if (!isInZone && !isOwn) return NOTHING;
  const subject = named?.subject;
  const environment = scene.environmentAt(host.start);
  return {
    ...NOTHING,
    drafts: said(scene, { subject, environment, sure: 'likely' }, 'domain', host),
  };
}

/** The same domain under another ending: `example.org` for `example.com`. */
function isSister({ scope }: Scene, labels: readonly string[]): boolean {
  const zone = scope.implied('zone', undefined)?.id.split('.').at(-2);
  return zone !== undefined && zone === labels.at(-2);
}

function portSaid({ subject, environment, sure }: Target, { port }: UrlParts): readonly Draft[] {
  if (port === undefined || subject?.kind === 'host') return [];
  // A port of nobody is counted, and never judged.
  return [
    {
      subject,
      environment,
      sure: subject === undefined ? 'guess' : sure,
      attribute: 'port',
      ...port,
    },
  ];
}

function routeSaid(
  { subject, environment, sure }: Target,
  { route }: UrlParts,
  isMeant: boolean,
): readonly Draft[] {
  if (!isMeant || route === undefined || subject?.kind !== 'service') return [];
  const isPlain = HEALTH_ROUTE.test(route.value.kind === 'route' ? route.value.text : '');
  return [
    { subject, environment, sure: isPlain ? sure : 'likely', attribute: 'health-route', ...route },
  ];
}
