export { baselineOf, formatBaseline, parseBaseline } from './engine/baseline.ts';
export type { Baseline } from './engine/baseline.ts';
export { kindOf, mayBeLinted } from './engine/classify.ts';
export { DEFAULT_CONFIG, loadConfig } from './config/index.ts';
export type { ConfigIgnore, LintConfig, RuleConfig } from './config/index.ts';
export { lint } from './engine/engine.ts';
export type { LintInput, LintResult } from './engine/engine.ts';
export type { Hash } from './engine/fingerprint.ts';
export { applyFixes, fixUntilStable } from './engine/fix.ts';
export type { FixOutcome } from './engine/fix.ts';
export { FILE_KINDS } from './file-models.ts';
export type { FileModels } from './file-models.ts';
export { matchesGlob } from './engine/glob.ts';
export { ruleInfo, ruleUrl, unknownRules } from './engine/known-rules.ts';
export { parseFile } from './engine/parse-file.ts';
export type { FileInput } from './engine/parse-file.ts';
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
export type { Timing } from './engine/run-rules.ts';
export { isParsed } from './subject.ts';
export type { FileKind, LintFile, LintStack, ParsedFile, SubjectKind } from './subject.ts';
export { toldOnce } from './engine/told-once.ts';
export { yamlEdit } from './engine/yaml-edit/index.ts';
export type { YamlChange } from './engine/yaml-edit/index.ts';
