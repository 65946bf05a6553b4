export { readNginxTree } from './include.ts';
export type { NginxFiles, NginxTree } from './include.ts';
export { locationOf } from './locate.ts';
export { childrenOf, effectiveNginx, findNginx, walkNginx } from './query.ts';
export type { PlacedDirective } from './query.ts';
export { readNginx } from './read-nginx.ts';
export type { NginxDirective, NginxDocument, NginxWord } from './tree.ts';
