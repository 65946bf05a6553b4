export { assertClean, untidiness } from './clean.ts';
export type { Untidiness } from './clean.ts';
export type { CompiledTemplate, Place } from './compiled.ts';
export { QuoteError } from './quote/quote.ts';
export { TemplateError } from './template-error.ts';
export { createTemplates } from './templates.ts';
export type { Templates } from './templates.ts';
