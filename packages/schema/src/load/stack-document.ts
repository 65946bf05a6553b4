import { compareFindings } from '@stackwright/core';
import type { Location, Path, Result } from '@stackwright/core';
import { buildValue } from './build-value.ts';
import { cleanCharacters } from './characters.ts';
import { MAX_LENGTH, MAX_PROBLEMS } from './limits.ts';
import { createLocate } from './locate.ts';
import { createPositions } from '@stackwright/core';
import { toFinding } from './problem.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { empty, overlong, tooDeepAt, yamlProblems } from './yaml-problems.ts';

/** A parsed stack.yaml: its plain value, and the place of every part of it. */
export interface StackDocument {
  readonly file: string;
  readonly text: string;
  /** Plain JSON: objects with null prototype, arrays, texts, finite numbers, booleans, null. */
  readonly value: unknown;
  /**
   * Where a part stands: its whole value, or its key (for an item of a list: the first key in it).
   * A path through an alias leads to the text of the anchor. For a path that does not exist the
   * location is the key of its closest ancestor, and carries the ancestor's path.
   */
  locate(path: Path, part?: 'key' | 'value'): Location;
}

/**
 * Reads the text of a stack.yaml. Never throws: whatever is wrong with the text comes back as
 * findings, all at once and in order.
 */
export function parseDocument(text: string, file: string): Result<StackDocument> {
  const positionAt = createPositions(text);
  const fail = (problems: readonly Problem[]): Result<StackDocument> => ({
    ok: false,
    findings: problems
      .map((problem) => toFinding(problem, file, positionAt))
      .toSorted(compareFindings),
  });

  if (text.length > MAX_LENGTH) return fail([overlong(text.length)]);
  const cleaned = cleanCharacters(text);
  const read = readYaml(cleaned.text);
  if (read.tooDeepAt !== undefined) return fail([...cleaned.problems, tooDeepAt(read.tooDeepAt)]);

  const syntax = [...cleaned.problems, ...yamlProblems(read, cleaned.text, positionAt)];
  const { root } = read;
  if (root === undefined || isBlank(root)) {
    return fail(syntax.length > 0 ? limited(syntax) : [empty()]);
  }

  const built = buildValue(root);
  // After a syntax error the tree is a guess, and its odd keys are noise of that error.
  const broken = read.errors.length > 0;
  const kept = built.problems.filter(({ rule }) => !broken || rule !== 'non-string-key');
  const problems = [...syntax, ...kept];
  if (problems.length > 0) return fail(limited(problems));

  const locate = createLocate(root, built.targets, file, positionAt);
  return { ok: true, value: { file, text, value: built.value, locate }, findings: [] };
}

/** True for a document without any content, such as a lone `---`. */
function isBlank(root: {
  readonly range: readonly number[] | null;
  readonly tag?: string;
}): boolean {
  return root.tag === undefined && root.range !== null && root.range[0] === root.range[1];
}

/** Keeps a damaged file from filling the terminal: the first problems, and the number of the others. */
function limited(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const sorted = problems.toSorted((a, b) => a.range[0] - b.range[0]);
  const next = sorted[MAX_PROBLEMS];
  const kept = sorted.slice(0, MAX_PROBLEMS);
  if (next === undefined) return kept;
  return [
    ...kept,
    {
      rule: 'too-large',
      what: `${problems.length - MAX_PROBLEMS} more mistakes follow from here.`,
      why: 'A file with this many mistakes is usually damaged, or not YAML at all.',
      fix: 'Check that this is the right file, mend the first mistakes, and run again.',
      range: next.range,
    },
  ];
}
