import { builtInTemplates, createTemplates, renderStack } from '@stackwright/render';
import { sha256 } from '@stackwright/render/node';
import { loadStack } from '@stackwright/schema';
import type { Side } from '../side.ts';

/** A small stack with one of everything that a plan speaks of. */
export const BAKERY = `stack: bakery
version: 1
hosts:
  oven: { address: 192.0.2.10, vcpus: 4, memory: 8g, ssh: { user: deploy } }
edges:
  oven: {}
environments:
  production:
    host: oven
    odoo: { domain: erp, database: main/odoo, users: 5, workers: 2 }
odoo: { series: "18.0" }
services:
  till:
    image: till:1.0
    port: 8080
    domain: till
    database: managed/till
    memory: 256m
    health: { path: /ok }
    volumes:
      tape: { mount: /tape, class: critical }
      scratch: { mount: /scratch, class: cache }
    environment:
      TILL_KEY: { secret: TILL_KEY }
      TILL_MODE: rye
databases:
  main: { version: 16, databases: { odoo: { role: odoo } } }
  managed:
    kind: managed
    version: 16
    host: db.example.com
    port: 25060
    tls: require
    databases: { till: { role: till } }
zones:
  example.com:
    ttl: 1h
    nameservers: [ns1.example.net, ns2.example.net]
certificates:
  production: { covers: [production] }
backups:
  production: { at: "02:00", keep: { daily: 7d, weekly: 30d, monthly: 12mo } }
secrets:
  ODOO_DB_PASSWORD: {}
  POSTGRES_PASSWORD: {}
  TILL_DB_PASSWORD: {}
  TILL_KEY: {}
  SPARE: {}
`;

/** The bakery with one text in place of another, which must be there. */
export function bakeryWith(from: string, to: string): string {
  if (!BAKERY.includes(from)) throw new Error(`the bakery has no ${JSON.stringify(from)}`);
  return BAKERY.replace(from, () => to);
}

/** A stack's text as a side that was read, without findings. Serials count on from those given. */
export function sideOf(text: string, before?: Side): Side {
  const loaded = loadStack(text, 'stack.yaml');
  if (!loaded.ok) throw new Error(loaded.findings.map(({ what }) => what).join('\n'));
  const { artefacts, zones } = renderStack(loaded.value, {
    templates: createTemplates(builtInTemplates),
    previous:
      before?.stack === undefined ? undefined : { artefacts: [], zones: zonesOf(before.stack) },
    hash: sha256,
  });
  const serials = new Map([...zones].map(([zone, { serial }]) => [zone, serial]));
  return { state: 'read', stack: loaded.value, artefacts, serials, findings: [] };
}

function zonesOf(stack: NonNullable<Side['stack']>) {
  return renderStack(stack, {
    templates: createTemplates(builtInTemplates),
    previous: undefined,
    hash: sha256,
  }).zones;
}

/** A side without a stack. */
export const NOTHING: Side = {
  state: 'absent',
  stack: undefined,
  artefacts: [],
  serials: new Map(),
  findings: [],
};
