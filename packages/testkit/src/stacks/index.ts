export { EVERYTHING } from './bookshop.ts';
export { TEXT_FIELDS } from './fields.ts';
export type { TextField } from './fields.ts';
export { hostileStack } from './hostile-stack.ts';
export { hostileText } from './hostile-text.ts';
