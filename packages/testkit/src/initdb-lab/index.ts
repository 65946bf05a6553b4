export { makeContainer } from './container.ts';
export type { DatabaseContainer, DatabaseLogin } from './container.ts';
