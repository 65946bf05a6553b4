export { cacheFolder } from './cache/cache-folder.ts';
export { readGitFacts } from './git-facts.ts';
export { listTree } from './list/list-tree.ts';
export type { ListedFile, Listing, Skipped } from './list/listed-file.ts';
export { MAX_BYTES, scanTree } from './scan-tree.ts';
export type { ScannedTree, ScanOptions, Unreadable } from './scan-tree.ts';
export { readPinTree } from './pin-tree.ts';
export type { PinText } from './pin-tree.ts';
