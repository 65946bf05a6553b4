import type { Sign } from '../reader.ts';

const KEY = /database\.enterprise_code/g;
const SETS = /\b(?:insert\s+into|update|set_param)\b/i;
const CLEARS =
  /\bdelete\b|\bvalue\s*=\s*(?:''|null)|set_param\([^)]*,\s*(?:False|None|''|"")\s*\)/i;

/** How far a statement is looked at around the key. */
const REACH = 300;

/**
 * Statements that write the key of a subscription into a database. One that reads or removes it, as
 * scripts for copies of a database do, is none.
 */
export function subscriptionKeys(text: string): readonly Sign[] {
  return [...text.matchAll(KEY)].flatMap(({ 0: key, index }) => {
    const before = text.slice(Math.max(0, index - REACH), index);
    const after = text.slice(index, index + REACH);
    const statement = before.slice(before.lastIndexOf(';') + 1) + (after.split(';', 1)[0] ?? '');
    if (!SETS.test(statement) || CLEARS.test(statement)) return [];
    return [{ kind: 'subscription' as const, name: key, start: index, end: index + key.length }];
  });
}
