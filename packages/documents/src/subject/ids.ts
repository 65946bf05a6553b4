import type { Subject } from './subject.ts';

/** What the whole stack costs. */
export const TOTAL_COST: Subject = { kind: 'cost', id: 'total' };
/** What is promised of all of the stack. */
export const STACK_OBJECTIVE: Subject = { kind: 'objective', id: 'stack' };
export const FIREWALL: Subject = { kind: 'firewall', id: 'firewall' };

export function databaseSubject(server: string, id: string): Subject {
  return { kind: 'database', id: `${server}/${id}` };
}

/** All records of one owner; with a type behind it, `mg.example.com MX`, those of the type. */
export function recordSubject(owner: string, type?: string): Subject {
  return { kind: 'record', id: type === undefined ? owner : `${owner} ${type}` };
}
