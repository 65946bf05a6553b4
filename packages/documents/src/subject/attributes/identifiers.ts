import type { Attribute } from './attribute.ts';
import { called } from './called.ts';

/** What is known by its name or its sign alone: whoever writes one that nothing has is mistaken. */
export const IDENTIFIER_ATTRIBUTES = {
  /** A variable of an environment or a secret, by name. Read by its looks, never by a label. */
  variable: { labels: [], subjects: ['secret', 'service', 'server', 'edge'], values: ['name'] },
  /** A systemd unit with its suffix. */
  unit: {
    labels: called('systemd unit, systemd timer, systemd service, timer unit, unit name'),
    subjects: ['backup'],
    values: ['name'],
  },
  /** The key of a service in a Compose file. */
  'compose-service': { labels: [], subjects: ['service', 'server', 'edge'], values: ['name'] },
  /** What a name answers with, whatever is asked of it. */
  'status-code': { labels: [], subjects: ['service', 'record'], values: ['count'] },
  /** What the health route of a service answers with. */
  'health-status': { labels: [], subjects: ['service', 'record'], values: ['count'] },
  'own-module-count': {
    labels: called('custom modules, own modules, ipai modules, custom addons, in-house modules'),
    subjects: ['service', 'repository'],
    values: ['count'],
  },
  'oca-module-count': {
    labels: called('oca modules, oca addons, community modules, oca module count'),
    subjects: ['service', 'repository'],
    values: ['count'],
  },
  'repository-count': {
    labels: called('oca repositories, oca repos, oca repository count, oca addon repositories'),
    subjects: ['service', 'stack'],
    values: ['count'],
  },
  /** Any other text that the stack has left behind. */
  'retired-value': { labels: [], subjects: ['stack'], values: ['text'] },
} as const satisfies Readonly<Record<string, Attribute>>;
