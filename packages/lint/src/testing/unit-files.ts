import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SubjectKind } from '../subject.ts';
import { fileFor } from './file-for.ts';
import type { Texts } from './lint-texts.ts';
import { goodStack, mergedStack } from './merged-stack.ts';

const RULES = path.join(import.meta.dirname, '../rules');

/** One situation: a file, or a folder of files that belong together. */
export interface Fixture {
  readonly rule: string;
  /** `ok-…` or `bad-…`. */
  readonly name: string;
  readonly isOk: boolean;
  readonly texts: Texts;
}

/** The folders of rules, sorted. */
export function ruleFolders(): readonly string[] {
  return readdirSync(RULES).toSorted();
}

/** A file of a rule's folder; empty when there is none. */
export function readUnit(rule: string, file: string): string {
  const target = path.join(RULES, rule, file);
  return existsSync(target) ? readFileSync(target, 'utf8') : '';
}

/**
 * The fixtures of a rule. `<name>.merge.yaml` is laid over the good stack, so that a new rule has one stack to
 * mend and not a hundred; `<name>.stack.yaml` is a whole one.
 */
export function fixturesOf(rule: string): readonly Fixture[] {
  const folder = path.join(RULES, rule, 'fixtures');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'expected.txt')
    .map((entry) => ({
      rule,
      name: entry.name,
      isOk: entry.name.startsWith('ok-'),
      texts: entry.isDirectory() ? tree(path.join(folder, entry.name)) : single(folder, entry.name),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function single(folder: string, name: string): Texts {
  const text = readFileSync(path.join(folder, name), 'utf8');
  if (name.endsWith('.md')) return { [name]: text, 'stack.yaml': goodStack() };
  if (!name.endsWith('.merge.yaml')) return { [name]: text };
  return { [name.replace('.merge.yaml', '.stack.yaml')]: mergedStack(text) };
}

/** What differs from the good stack, in a folder of files. */
const MERGED = 'stack.merge.yaml';

function tree(folder: string): Texts {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const text = readFileSync(file, 'utf8');
      return name === MERGED
        ? [path.relative(folder, file).replace(MERGED, 'stack.yaml'), mergedStack(text)]
        : [path.relative(folder, file), text];
    }),
  );
}

/** A fenced block of a README that shows how not to, or how to. */
export interface Example {
  readonly verdict: 'bad' | 'good';
  /** 1-based line of its first line in the README. */
  readonly line: number;
  readonly texts: Texts;
}

const FENCE =
  /^```(?<language>\w+) (?<verdict>bad|good|beside)(?: (?<file>\S+))?\n(?<text>[^]*?)^```$/gm;

/**
 * The examples of a README; of a stack they show only what differs from the good one. A fence `beside`
 * is another file of the example above it. A name behind the verdict is the file's.
 */
export function examplesOf(readme: string, subject: SubjectKind): readonly Example[] {
  const examples: Example[] = [];
  for (const { groups = {}, index } of readme.matchAll(FENCE)) {
    const isBeside = groups['verdict'] === 'beside';
    const kind =
      groups['file'] === undefined
        ? subjectOf(groups['language'] ?? '', isBeside ? (OTHER[subject] ?? subject) : subject)
        : 'code';
    const text = groups['text'] ?? '';
    const file = groups['file'] ?? fileFor(kind);
    const own = { [file]: kind === 'stack' ? mergedStack(text) : text, ...besideOf(kind) };
    const line = readme.slice(0, index).split('\n').length + 1;
    const above = examples.at(-1);
    if (!isBeside)
      examples.push({ verdict: groups['verdict'] === 'bad' ? 'bad' : 'good', line, texts: own });
    else if (above !== undefined)
      examples.splice(-1, 1, { ...above, texts: { ...above.texts, ...own } });
    else throw new Error(`the file in line ${line} is beside nothing`);
  }
  return examples;
}

/** A document is about a stack: the good one, where the example shows no other. */
function besideOf(kind: SubjectKind): Texts {
  return kind === 'documents' ? { 'stack.yaml': goodStack() } : {};
}

/** Whose YAML stands beside that of a subject. */
const OTHER: Partial<Record<SubjectKind, SubjectKind>> = { stack: 'compose', compose: 'stack' };

const LANGUAGES: Readonly<Record<string, SubjectKind>> = {
  nginx: 'nginx',
  ini: 'odoo-conf',
  zone: 'zone',
  cron: 'crontab',
  sh: 'shell',
  dockerfile: 'dockerfile',
  python: 'code',
  json: 'pins',
  markdown: 'documents',
};

function subjectOf(language: string, subject: SubjectKind): SubjectKind {
  if (language === 'yaml') return subject === 'compose' ? 'compose' : 'stack';
  const kind = LANGUAGES[language];
  if (kind === undefined) throw new Error(`no example can be written in ${language}`);
  return kind;
}

/** Findings that a rule's bad fixtures must give: the lines of `expected.txt`, sorted. */
export function expectedOf(rule: string): readonly string[] {
  return readUnit(rule, 'fixtures/expected.txt')
    .split('\n')
    .filter((line) => line !== '')
    .toSorted();
}
