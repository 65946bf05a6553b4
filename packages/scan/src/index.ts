export type { Addon, CodeTree, EnvironmentFile } from './code-tree.ts';
export type { Candidate, Extract, OrderComment } from './extract.ts';
export type { Manifest, ManifestMistake, ManifestReading, Placed } from './manifest/manifest.ts';
export { readManifest } from './manifest/read-manifest.ts';
export { autoCloned } from './pins/doodba/read.ts';
export type {
  BranchFacts,
  Checkout,
  CheckoutState,
  CommitFacts,
  GitFacts,
  Gitlink,
  GitQuestions,
  Known,
  ModuleAt,
  Remote,
  RepositoryFacts,
} from './pins/git-facts.ts';
export { unknownGitFacts } from './pins/git-facts.ts';
export { checkLock } from './pins/lock/check-lock.ts';
export type { LockVerdict } from './pins/lock/check-lock.ts';
export { formatLock } from './pins/lock/format-lock.ts';
export { gitlinkOf, lockOf } from './pins/lock/lock-of.ts';
export type { LockMade, LockRemark, LockSource } from './pins/lock/lock-of.ts';
export { LOCK_FILE } from './pins/lock/lock.ts';
export type { Lock, LockedRepository } from './pins/lock/lock.ts';
export { toLock } from './pins/lock/read-lock.ts';
export { isExactCommit, PIN_FORMATS } from './pins/pin.ts';
export type { Pin, PinFile, PinFormat, PinMistake } from './pins/pin.ts';
export { placedPins, questionsOf } from './pins/pin-tree.ts';
export type { PinTree } from './pins/pin-tree.ts';
export { pinFormatOf, readPins } from './pins/read-pins.ts';
export { isSameRepository, readAddress, repositoryOf } from './pins/repository.ts';
export type { RepositoryAddress } from './pins/repository.ts';
export { SIGNAL_KINDS } from './signal.ts';
export type { Guard, Signal, SignalKind } from './signal.ts';
export { addonTreeOf, codeTreeOf, dependenciesOf } from './addon-tree.ts';
export type { AddonTree, DependencyChain } from './addon-tree.ts';
export { isEnvironmentFile } from './readers/env/secret-variables.ts';
export { extractOf } from './extract-file.ts';
export { isForeign } from './foreign-folders.ts';
export type { SourceFile } from './extract-file.ts';
export { communitySeriesOf, editionOf, enterpriseSeriesOf, isKnownSeries } from './names/names.ts';
export { candidatesOf } from './secrets/candidates-of.ts';
export { drawnRanges, drawnWords } from './secrets/drawn-words.ts';
export { isStandIn, isWeak } from './secrets/fake.ts';
export { secretLabel } from './secrets/kinds.ts';
export { maskRanges, maskSecrets, secretParts } from './secrets/mask.ts';
export { codeKindOf } from './file-kind.ts';
