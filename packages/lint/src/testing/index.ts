export { hash, lintTexts, shown, TODAY } from './lint-texts.ts';
export type { LintTextsOptions, Texts } from './lint-texts.ts';
export { goodStack, mergedStack } from './merged-stack.ts';
export { testFixes } from './test-fixes.ts';
export type { FixRow } from './test-fixes.ts';
export { testRule } from './test-rule.ts';
export type { RuleTable } from './test-rule.ts';
export { examplesOf, expectedOf, fixturesOf, readUnit, ruleFolders } from './unit-files.ts';
export type { Example, Fixture } from './unit-files.ts';
