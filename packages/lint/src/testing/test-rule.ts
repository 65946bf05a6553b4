import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../config/index.ts';
import type { OptionValues, Rule } from '../rule.ts';
import { fileFor } from './file-for.ts';
import { lintTexts, shown } from './lint-texts.ts';
import type { Texts } from './lint-texts.ts';
import { mergedStack } from './merged-stack.ts';
import type { FileKind } from '../subject.ts';
import type { Versions } from '../engine/versions.ts';

interface Row {
  readonly name: string;
  /** The subject's text; for the stack a part to lay over the good one is enough. */
  readonly text: string;
  /** Name of the text's file; default the one that its subject has. */
  readonly file?: string;
  /** Syntax of the text, where a rule looks at more than one. */
  readonly kind?: FileKind;
  readonly options?: OptionValues;
  readonly versions?: Versions;
  /** Other files of the run, by name. */
  readonly beside?: Texts;
}

/** What a rule accepts, and what it finds where. */
export interface RuleTable {
  readonly accept: readonly Row[];
  readonly reject: readonly (Row & {
    /** Each as `line:column-line:column what`, in order. */
    readonly found: readonly string[];
  })[];
}

/** Runs a table: one test a row, by the rule alone. */
export function testRule(rule: Rule, { accept, reject }: RuleTable): void {
  describe(rule.id, () => {
    test.each(accept)('accepts $name', (row) => {
      expect(found(rule, row)).toEqual([]);
    });
    test.each(reject)('finds $name', (row) => {
      expect(found(rule, row)).toEqual(row.found);
    });
  });
}

function found(rule: Rule, row: Row): readonly string[] {
  const { text, kind, options, versions = {}, beside = {} } = row;
  const { file = fileFor(kind ?? rule.subject) } = row;
  const subject = rule.subject === 'stack' ? mergedStack(text) : text;
  const rules = new Map(options === undefined ? [] : [[rule.id, { options }]]);
  const { findings } = lintTexts(
    { [file]: subject, ...beside },
    { only: [rule.id, 'parsable-file'], config: { ...DEFAULT_CONFIG, versions, rules } },
  );
  return findings.map(shown);
}
