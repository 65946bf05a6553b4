import type { Subject } from '../subject.ts';

/** One way to call one thing. */
export interface Term {
  /** In any case; compared without it. */
  readonly text: string;
  readonly subject: Subject;
  readonly environment: string | undefined;
  readonly strength: 'exact' | 'word';
  readonly retired: boolean;
}

export interface TermOptions {
  readonly environment?: string | undefined;
  readonly strength?: 'exact' | 'word';
  readonly retired?: boolean;
}

/** A term; how telling it is follows from its form unless it is said. */
export function term(text: string, subject: Subject, options: TermOptions = {}): Term {
  const { environment, strength = strengthOf(text), retired = false } = options;
  return { text, subject, environment, strength, retired };
}

/** Programs whose names mean nothing else. `redis` is as often the protocol or any other one, so it is a word. */
const BRANDS: ReadonlySet<string> = new Set(
  (
    'odoo postgresql postgres nginx superset mattermost grafana prometheus keycloak metabase nextcloud gitea supabase ' +
    'mailgun openai minio traefik caddy authentik vaultwarden affine jitsi collabora onlyoffice paperless outline plausible ' +
    'umami sentry loki uptimekuma portainer pgadmin spendflow paddleocr'
  ).split(' '),
);

/** A name of letters alone is a word like others; with a digit, a hyphen, a dot or several words it is a name. */
export function strengthOf(text: string): 'exact' | 'word' {
  return BRANDS.has(text.toLowerCase()) || /[^A-Za-z]/.test(text) ? 'exact' : 'word';
}
