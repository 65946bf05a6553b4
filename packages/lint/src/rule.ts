import type { Artefact, Path, Severity, Span } from '@stackwright/core';
import type { CodeTree } from '@stackwright/scan';
import type { ResolvedStack } from '@stackwright/schema';
import type { FileKind, Models, ParsedFile, Part, SubjectKind } from './subject.ts';
import type { Program } from './engine/versions.ts';
import type { YamlChange } from './engine/yaml-edit/index.ts';

/**
 * A law, as a plain object in a folder named as its id. It looks at one subject and yields what is
 * wrong and where; the engine adds the rest. Pure: the same subject gives the same problems.
 */
export type Rule<
  K extends SubjectKind = SubjectKind,
  O extends OptionValues = OptionValues,
> = K extends SubjectKind ? RuleOf<K, O> : never;

interface RuleOf<K extends SubjectKind, O extends OptionValues> {
  /** Name of its folder: `no-…`, `require-…`, `valid-…`, `unique-…` or `known-…`. */
  readonly id: string;
  readonly subject: K;
  /** How grave its problems are unless one says otherwise; the configuration overrides both. */
  readonly severity: Severity;
  /** The law in one sentence. */
  readonly summary: string;
  /** What the configuration may set, in `rules.<id>.options`. */
  readonly options?: { readonly [N in keyof O]: OptionSpec<O[N]> };
  /** The rule is skipped, and the report says so, unless the declared version passes. */
  readonly gate?: Gate;
  /** True for advice that is the same for every file: as information it is told once a run. */
  readonly once?: true;
  check(context: Context<K, O>): Iterable<Problem>;
}

export type OptionValue = string | number | boolean | readonly string[];
export type OptionValues = { readonly [name: string]: OptionValue };

/** An option: its JSON Schema (2020-12, without annotations), its default, and words for people. */
export interface OptionSpec<T = OptionValue> {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly default: T;
  readonly example: T;
}

/** Versions that a rule speaks of, `from` included, `below` excluded. */
export interface Gate {
  readonly program: Program;
  readonly from?: string;
  readonly below?: string;
}

/** What a rule is given. */
export interface Context<
  K extends SubjectKind = SubjectKind,
  O extends OptionValues = OptionValues,
> {
  readonly model: Models[K];
  /** The subject's file and text; the folder of artefacts has neither. */
  readonly file: string;
  readonly text: string;
  /** True when Stackwright renders the file. */
  readonly managed: boolean;
  readonly options: O;
  /** The stack to compare with; undefined in a repository that has none. */
  readonly stack: ResolvedStack | undefined;
  readonly artefacts: readonly Artefact[];
  /** What scanning the repository's code found; undefined when nobody scanned it. */
  readonly code: CodeTree | undefined;
  /** Today, `YYYY-MM-DD`, for rules about dates. */
  readonly now: string;
  /** The text of a file of the run; undefined where nobody has it. Rules never tell of secrets in it. */
  textOf(file: string): string | undefined;
  /** The files of a syntax that were read, for rules that compare subjects. */
  files<F extends FileKind>(kind: F): readonly ParsedFile<F>[];
  /** The version that is declared for the subject; undefined when nobody declared one. */
  version(program: Program): string | undefined;
}

/**
 * A place as rules name it: a path or a range of the subject, or one of another file. A path of the
 * stack is one of its settings, whether written or filled in.
 */
export type Place = Path | Span | Elsewhere;

/** A place in another file of the run; the stack's is `stack.file`. */
export interface Elsewhere {
  readonly file: string;
  /** Default: the file as a whole. */
  readonly at?: Path | Span;
  /** True when what stands there may be a secret: nobody is shown it. */
  readonly isPrivate?: true;
}

/** What a rule found, before the engine makes it a finding. */
export interface Problem {
  readonly at: Place;
  /** Side of the pair that `at` names; default `value`. */
  readonly part?: Part;
  readonly what: string;
  readonly why: string;
  /** What to do, as an imperative. */
  readonly fix: string;
  /** Default: the rule's. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  readonly fixes?: readonly ProposedFix[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly at: Place;
  readonly part?: Part;
}

/** A repair in the subject's own file, or, for a subject that is none, in the one that the edit names. Drops out where the file is rendered or the edit impossible. */
export interface ProposedFix {
  readonly description: string;
  readonly safety: 'safe' | 'unsafe';
  readonly edits: readonly ProposedEdit[];
}

/** A replaced range (an empty one inserts), or a change of a YAML document by path. */
export type ProposedEdit =
  | { readonly span: Span; readonly text: string; readonly file?: string }
  | YamlChange;
