export type * from './model.ts';
export { readCommands, readShell } from './read-shell.ts';
