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
 * A thing that facts are about, by its id in stack.yaml: host `erp-prod`, service `n8n` (Odoo is the service `odoo`, or
 * one by edition), server `managed`, database `managed/odoo`, records by owner `mg.example.com` and narrower by type
 * `mg.example.com MX`, certificate by lineage, volume and network by the platform's name, objective by what it is for
 * (`stack` for all), cost by line (`total` for all), the only `firewall`.
 */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** `host/erp-prod`: equal for equal subjects and for no others. */
export function subjectKey({ kind, id }: Subject): string {
  return `${kind}/${id}`;
}
