export type * from './model.ts';
export { readShell } from './read-shell.ts';
