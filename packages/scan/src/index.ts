export type { Addon, CodeTree } from './code-tree.ts';
export type { Candidate, Extract, OrderComment } from './extract.ts';
export type { Manifest, ManifestMistake, ManifestReading, Placed } from './manifest/manifest.ts';
export { SIGNAL_KINDS } from './signal.ts';
export type { Guard, Signal, SignalKind } from './signal.ts';
