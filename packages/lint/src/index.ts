export { baselineOf, formatBaseline, parseBaseline } from './baseline.ts';
export type { Baseline } from './baseline.ts';
export { kindOf, mayBeLinted } from './classify.ts';
export { DEFAULT_CONFIG, loadConfig } from './config/index.ts';
export type { ConfigIgnore, LintConfig, RuleConfig } from './config/index.ts';
export { lint } from './engine.ts';
export type { LintInput, LintResult } from './engine.ts';
export type { Hash } from './fingerprint.ts';
export { applyFixes, fixUntilStable } from './fix.ts';
export type { FixOutcome } from './fix.ts';
export { FILE_KINDS } from './file-models.ts';
export type { FileModels } from './file-models.ts';
export { matchesGlob } from './glob.ts';
export { ruleInfo, ruleUrl, unknownRules } from './known-rules.ts';
export { parseFile } from './parse-file.ts';
export type { FileInput } from './parse-file.ts';
export type {
  Context,
  Gate,
  OptionSpec,
  Place,
  Problem,
  ProposedEdit,
  ProposedFix,
  Rule,
} from './rule.ts';
export { rules } from './rules.gen.ts';
export type { RuleId } from './rules.gen.ts';
export type { Timing } from './run-rules.ts';
export { isParsed } from './subject.ts';
export type { FileKind, LintFile, LintStack, ParsedFile, SubjectKind } from './subject.ts';
export { toldOnce } from './told-once.ts';
export { yamlEdit } from './yaml-edit/index.ts';
export type { YamlChange } from './yaml-edit/index.ts';
