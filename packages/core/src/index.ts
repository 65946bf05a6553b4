export type { Artefact } from './artefact.ts';
export { compareFindings, compareText } from './finding.ts';
export type { Finding, Related, Severity } from './finding.ts';
export type { Fix, TextEdit } from './fix.ts';
export { groupBy } from './group-by.ts';
export { memoised } from './memo.ts';
export type { MaskedText } from './masked.ts';
export { distanceBetween, nearest } from './nearest.ts';
export { formatPath, isWithin, parsePath, pathKey } from './path.ts';
export type { Path } from './path.ts';
export { formatLocation } from './place.ts';
export type { Location, Position, Span } from './place.ts';
export { createPositions } from './positions.ts';
export type { PositionAt } from './positions.ts';
export type { Reading, ReadingOutcome } from './reading.ts';
export type { Result } from './result.ts';
export type {
  Coverage,
  Report,
  ReportedFinding,
  Reporter,
  ReporterOptions,
  RuleInfo,
  Suppression,
} from './report.ts';
export { tokensWithin, tooDeepAt, YAML_OPTIONS } from './yaml-tokens.ts';
