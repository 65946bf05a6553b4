import type { Fix } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../config/index.ts';
import { fixUntilStable } from '../engine/fix.ts';
import type { Rule } from '../rule.ts';
import type { Versions } from '../engine/versions.ts';
import { fileFor } from './file-for.ts';
import { lintTexts } from './lint-texts.ts';
import type { Texts } from './lint-texts.ts';

/** What repairs make of a text. */
export interface FixRow {
  readonly name: string;
  readonly text: string;
  readonly after: string;
  /** `unsafe`: nothing is changed unless unsafe repairs are asked for. */
  readonly safety: Fix['safety'];
  readonly versions?: Versions;
  /** Other files of the run, by name. */
  readonly beside?: Texts;
}

/** Runs a table: each text is repaired by the rule alone, and has nothing left to repair or to find. */
export function testFixes(rule: Rule, rows: readonly FixRow[]): void {
  describe(`${rule.id} repairs`, () => {
    test.each(rows)('$name', ({ text, after, safety, versions = {}, beside = {} }) => {
      const file = fileFor(rule.subject);
      const config = { ...DEFAULT_CONFIG, versions };
      const lint = (texts: ReadonlyMap<string, string>) =>
        lintTexts(
          { ...Object.fromEntries(texts), ...beside },
          { only: [rule.id, 'parsable-file'], config },
        ).findings;
      const texts = new Map([[file, text]]);

      const safe = fixUntilStable(texts, lint, 'safe');
      expect(safe.texts.get(file)).toBe(safety === 'safe' ? after : text);
      const { texts: mended } = fixUntilStable(texts, lint, safety);
      expect(mended.get(file)).toBe(after);
      expect(lint(mended)).toEqual([]);
    });
  });
}
