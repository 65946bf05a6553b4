/** Kinds of things that a stack has and documents speak of. */
export const SUBJECT_KINDS = [
  'stack',
  'host',
  'environment',
  'edge',
  'service',
  'server',
  'database',
  'zone',
  'record',
  'certificate',
  'backup',
  'objective',
  'alert',
  'channel',
  'volume',
  'network',
  'secret',
  'integration',
  'cost',
  'firewall',
  'repository',
] as const;

export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/**
 * A thing that facts are about, by its id in stack.yaml: host `erp-prod`, service `n8n` (Odoo is the service `odoo`),
 * server `managed`, database `managed/odoo`, record `mg.example.com MX`, certificate by lineage, objective by
 * what it is for (`stack` for all).
 */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** `host/erp-prod`: equal for equal subjects and for no others. */
export function subjectKey({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}
