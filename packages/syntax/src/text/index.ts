export { createTreeLocate } from './locate-tree.ts';
export type { Locate, Part } from './locate-tree.ts';
export { shown } from './problem.ts';
export type { Comment, SyntaxProblem } from './problem.ts';
export { createSpans } from './source.ts';
export type { Source, SpanOf } from './source.ts';
