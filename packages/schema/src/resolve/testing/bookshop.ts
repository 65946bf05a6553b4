import type { Finding, Location } from '@stackwright/core';
import { loadStack } from '../../load-stack.ts';
import type { ResolvedStack, Workload } from '../../model/index.ts';

/** A small stack without mistakes. Tables of mistakes say what they change of it. */
export const BOOKSHOP = `stack: bookshop
version: 1
hosts:
  shelf: { address: 192.0.2.20, memory: 8g, vcpus: 4 }
  cellar: { address: 192.0.2.30, memory: 4g, vcpus: 2 }
edges:
  shelf: { rate-limits: { login: { rate: 5 } } }
environments:
  production:
    host: shelf
    odoo: { domain: shop, database: odoo, rate-limit: login }
  staging:
    host: shelf
    neutralised: { from: production }
    odoo: { domain: shop.staging, database: odoo_staging }
odoo: { series: "18.0" }
services:
  reader: { image: reader, port: 8080, domain: reader, database: reader }
  press: { state: planned, used-by: [reader] }
databases:
  books:
    kind: managed
    host: db.example.com
    tls: require
    version: 16
    databases: { odoo: {}, odoo_staging: {}, reader: {} }
zones:
  example.com:
    nameservers: [ns1.example.net]
    records: []
backups:
  production: { keep: { daily: 7d } }
`;

/** One change of a text: what stands there, and what is to stand there instead. */
export type Edit = readonly [from: string, to: string];

/** The bookshop with changes. Each must find its text exactly once, so that no case tests nothing. */
export function bookshopWith(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not exactly once in the text: ${from}`);
    return text.replace(from, () => to);
  }, BOOKSHOP);
}

/** The stack of a text without mistakes. */
export function stackOf(text: string): ResolvedStack {
  const result = loadStack(text, 'stack.yaml');
  if (!result.ok) throw new Error(findingLines(text, result.findings).join('\n'));
  return result.value;
}

/** The container of that name, on whatever host. */
export function workloadOf(stack: ResolvedStack, container: string): Workload {
  const all = stack.deployments.flatMap(({ workloads }) => workloads);
  const found = all.find((workload) => workload.container === container);
  if (found === undefined) throw new Error(`no container ${container}`);
  return found;
}

/** Findings of a text that does not resolve, as {@link findingLines}. */
export function mistakesOf(text: string): readonly string[] {
  const result = loadStack(text, 'stack.yaml');
  return result.ok ? [] : findingLines(text, result.findings);
}

/**
 * A line for each finding: where (position and the text that is pointed at), which rule, what, and
 * the other places: `11:27 "odo" unknown-reference: … | see 20:1 "databases"`.
 */
export function findingLines(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ at, rule, what, fix, related }) => {
    const meant = fix.startsWith('Did you mean') ? ` ${fix}` : '';
    const places = related.map((other) => place(text, other.at));
    return [`${place(text, at)} ${rule}: ${what}${meant}`, ...places].join(' | see ');
  });
}

function place(text: string, { span }: Location): string {
  if (span === undefined) return '(nowhere)';
  const shown = text.slice(span.start.offset, span.end.offset).split('\n')[0] ?? '';
  return `${span.start.line}:${span.start.column} ${JSON.stringify(shown)}`;
}
