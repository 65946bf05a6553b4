export type { Claim, ClaimForm, Stance } from './claims/claim.ts';
export type { Judgement, Known } from './judge/judgement.ts';
export type { Fact, Ledger, RetiredFact } from './ledger/fact.ts';
export type { Block, Document, Markup, Prose } from './markup/document.ts';
export type { AttributeId } from './subject/attributes.ts';
export type { Subject } from './subject/subject.ts';
export type { Value, ValueKind } from './value/value.ts';
