import { createTreeLocate } from '../text/locate-tree.ts';
import { shown } from '../text/problem.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { readLogicalLines } from './logical-lines.ts';
import type { LogicalLine } from './logical-lines.ts';
import type { Dockerfile, DockerInstruction, DockerStage } from './model.ts';
import { execWords, joinPieces, wordsOf } from './words.ts';

/** Every instruction of the reference. */
const KNOWN: ReadonlySet<string> = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

const REFUSED = 'Docker does not build the file.';

/**
 * Reads a Dockerfile into its instructions and stages. Variables are kept as written. Total. Source: the
 * Dockerfile reference of docs.docker.com; BuildKit's frontend/dockerfile/parser.
 */
export function readDockerfile({ file, text }: Source): Dockerfile {
  const spanOf = createSpans(text);
  const escape = escapeOf(text);
  const { lines, comments } = readLogicalLines(text, escape);
  const problems: SyntaxProblem[] = [];
  const instructions: DockerInstruction[] = [];
  const stages: DockerStage[] = [];
  for (const line of lines) {
    const instruction = instructionOf(text, line, spanOf, instructions.length, stages.length);
    if (instruction === undefined) continue;
    const stage = instruction.name === 'FROM' ? stageOf(instruction, stages) : undefined;
    if (stage !== undefined) stages.push(stage);
    const at = stage === undefined ? instruction : { ...instruction, stage: stages.length - 1 };
    instructions.push(at);
    // A file without FROM has one mistake, not one in each line.
    const found = [...problemsOf(at, line)];
    const isTold = problems.some(({ kind }) => kind === 'before-from');
    problems.push(...found.filter(({ kind }) => kind !== 'before-from' || !isTold));
  }
  return {
    file,
    instructions,
    stages,
    escape,
    comments: comments.map(({ start, end }) => ({
      text: text.slice(start, end),
      span: spanOf(start, end),
    })),
    problems,
    locate: createTreeLocate(file, {
      instructions,
      stages: stages.map(({ path, image }) => ({ path, image, span: image.span })),
    }),
  };
}

/** Parser directives stand above everything else; `# syntax=` and `# check=` may stand beside it. */
function escapeOf(text: string): string {
  for (const line of text.split('\n')) {
    const directive = /^#\s*(\w+)\s*=\s*(\S+)\s*$/.exec(line);
    if (directive === null) break;
    if (directive[1]?.toLowerCase() === 'escape' && directive[2] === '`') return '`';
  }
  return '\\';
}

function instructionOf(
  source: string,
  { pieces, heredocs }: LogicalLine,
  spanOf: SpanOf,
  at: number,
  stages: number,
): DockerInstruction | undefined {
  const joined = joinPieces(source, pieces);
  const { offsetAt } = joined;
  const match = /^\s*(\S+)\s*((?:--[A-Za-z][\w-]*(?:=\S*)?\s+)*)/.exec(joined.text);
  const [whole = '', name] = match ?? [];
  if (name === undefined) return undefined;
  const nameAt = joined.text.indexOf(name);
  const flagsFrom = nameAt + name.length;
  const words = wordsOf(joined, flagsFrom, spanOf);
  const args = execWords(joined, whole.length, spanOf);
  const behind = offsetAt(Math.max(0, whole.length));
  const flags = words.filter(
    ({ span }) =>
      span.start.offset < behind && whole.length > flagsFrom && span.end.offset <= behind,
  );
  const end = heredocs.at(-1);
  const stop =
    end === undefined ? offsetAt(joined.text.trimEnd().length - 1) + 1 : end.end + end.name.length;
  return {
    path: ['instructions', at],
    name: name.toUpperCase(),
    flags,
    args: args ?? words.slice(flags.length),
    form: args === undefined ? 'shell' : 'exec',
    text: joined.text.slice(whole.length).trimEnd(),
    heredocs: heredocs.map(({ name, start, end }) => ({
      name,
      text: source.slice(start, end),
      span: spanOf(start, end),
    })),
    stage: stages - 1,
    nameSpan: spanOf(offsetAt(nameAt), offsetAt(flagsFrom - 1) + 1),
    span: spanOf(offsetAt(nameAt), stop),
  };
}

function stageOf(
  { path, args, flags }: DockerInstruction,
  stages: readonly DockerStage[],
): DockerStage | undefined {
  const [image, as, name] = args;
  if (image === undefined) return undefined;
  const platform = flags.find(({ text }) => text.startsWith('--platform='))?.text.slice(11);
  const named = as?.text.toUpperCase() === 'AS' ? name?.text.toLowerCase() : undefined;
  return {
    path,
    image,
    internal: stages.some((stage) => stage.name === image.text.toLowerCase()),
    ...(named !== undefined && { name: named }),
    ...(platform !== undefined && { platform }),
  };
}

function* problemsOf(
  { name, nameSpan, args, heredocs, stage, form }: DockerInstruction,
  { unfinished }: LogicalLine,
): Generator<SyntaxProblem> {
  if (!KNOWN.has(name)) {
    yield {
      kind: 'unknown-instruction',
      what: `${shown(name)} is no instruction`,
      why: REFUSED,
      fix: 'Correct the name, or end the line before with the escape character.',
      span: nameSpan,
    };
  } else if (args.length === 0 && heredocs.length === 0 && form === 'shell') {
    yield {
      kind: 'no-arguments',
      what: `${name} has no arguments`,
      why: REFUSED,
      fix: 'Write what it is to do.',
      span: nameSpan,
    };
  } else if (stage === -1 && name !== 'ARG' && name !== 'FROM') {
    yield {
      kind: 'before-from',
      what: `${name} stands before the first FROM`,
      why: `Only ARG may. ${REFUSED}`,
      fix: 'Put it behind FROM.',
      span: nameSpan,
    };
  }
  if (unfinished === 'heredoc') {
    yield {
      kind: 'unclosed-heredoc',
      what: 'a heredoc of this instruction is never closed',
      why: REFUSED,
      fix: 'Write its name on a line of its own behind the text.',
      span: nameSpan,
    };
  }
}
