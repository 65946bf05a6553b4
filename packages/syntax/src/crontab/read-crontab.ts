import type { Comment, SyntaxProblem } from '../text/problem.ts';
import { createTreeLocate } from '../text/locate-tree.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import {
  badField,
  badNickname,
  emptyVariable,
  noCommand,
  noNewline,
  tooShort,
} from './complaints.ts';
import { intervalMinutes } from './interval.ts';
import type { CronJob, Crontab, CronVariable, CronWord } from './model.ts';
import { readPercents } from './percent.ts';
import { CRON_FIELDS, NICKNAMES, readCronField } from './schedule.ts';
import type { CronFieldName, CronSchedule } from './schedule.ts';
import { isEmptyVariable, readVariable } from './variable.ts';

interface Line {
  readonly text: string;
  readonly offset: number;
}

interface Reading {
  readonly spanOf: SpanOf;
  readonly system: boolean;
  readonly jobs: CronJob[];
  readonly variables: CronVariable[];
  readonly problems: SyntaxProblem[];
  environment: Readonly<Record<string, string>>;
}

/**
 * Reads a crontab. A `user` one is what `crontab -e` edits; a `system` one (/etc/crontab, cron.d) has a
 * column for the user. Total. Source: crontab(5) of Debian's vixie cron.
 */
export function readCrontab({ file, text }: Source, kind: Crontab['kind']): Crontab {
  const spanOf = createSpans(text);
  const comments: Comment[] = [];
  const reading: Reading = {
    spanOf,
    system: kind === 'system',
    jobs: [],
    variables: [],
    problems: [],
    environment: {},
  };
  for (const line of linesOf(text)) {
    const start = /[^ \t]/.exec(line.text)?.index;
    if (start === undefined) continue;
    if (line.text.charAt(start) === '#') {
      const from = line.offset + start;
      comments.push({
        text: line.text.slice(start),
        span: spanOf(from, line.offset + line.text.length),
      });
    } else readLine(reading, { text: line.text.slice(start), offset: line.offset + start });
  }
  const { jobs, variables, problems } = reading;
  if (text !== '' && !text.endsWith('\n'))
    problems.push(noNewline(spanOf(text.length, text.length)));
  const locate = createTreeLocate(file, { jobs, variables });
  return { file, kind, jobs, variables, comments, problems, locate };
}

/** cron ends lines at LF only: a CR belongs to the command. Here it belongs to the end of the line. */
function* linesOf(text: string): Generator<Line> {
  let offset = 0;
  for (const line of text.split('\n')) {
    yield { text: line.replace(/\r$/, ''), offset };
    offset += line.length + 1;
  }
}

function readLine(reading: Reading, line: Line): void {
  const { spanOf, variables } = reading;
  const variable = readVariable(line.text);
  if (variable !== undefined) {
    const { name, value } = variable;
    reading.environment = { ...reading.environment, [name]: value };
    const nameAt = line.offset + variable.nameAt;
    variables.push({
      path: ['variables', variables.length],
      name,
      value,
      nameSpan: spanOf(nameAt, nameAt + name.length),
      span: spanOf(line.offset, line.offset + line.text.trimEnd().length),
    });
    return;
  }
  readJob(reading, line);
}

function readJob(reading: Reading, line: Line): void {
  const { spanOf, jobs, problems, system, environment } = reading;
  const span = spanOf(line.offset, line.offset + line.text.trimEnd().length);
  if (isEmptyVariable(line.text)) {
    problems.push(emptyVariable(span));
    return;
  }
  const nickname = line.text.startsWith('@');
  const words = wordsOf(line, nickname ? 1 : 5, spanOf);
  const timing = nickname ? readNickname(words, problems) : readFields(words, span, problems);
  if (timing === undefined) return;

  let rest = behind(line, words.at(-1));
  let user: CronWord | undefined;
  if (system) {
    [user] = wordsOf(rest, 1, spanOf);
    if (user !== undefined) rest = behind(rest, user);
  }
  if (rest.text === '' || (system && user === undefined)) {
    problems.push(system && user === undefined ? tooShort('user', span) : noCommand(span));
    return;
  }
  const { shell, input, percents } = readPercents(rest.text);
  const interval = timing.schedule && intervalMinutes(timing.schedule);
  const last = words.at(-1)?.span.end.offset ?? line.offset;
  jobs.push({
    path: ['jobs', jobs.length],
    ...timing,
    when: {
      text: line.text.slice(0, last - line.offset),
      span: spanOf(line.offset, last),
    },
    ...(user !== undefined && { user }),
    command: {
      text: rest.text,
      shell,
      span: spanOf(rest.offset, rest.offset + rest.text.trimEnd().length),
    },
    ...(input !== undefined && { input }),
    percents: percents.map((at) => spanOf(rest.offset + at, rest.offset + at + 1)),
    ...(interval !== undefined && { intervalMinutes: interval }),
    environment,
    span,
  });
}

type Timing = Pick<CronJob, 'schedule' | 'fields'>;

function readNickname([word]: readonly CronWord[], problems: SyntaxProblem[]): Timing | undefined {
  if (word === undefined) return undefined;
  const name = word.text.toLowerCase();
  if (name === '@reboot') return {};
  const fields = Object.hasOwn(NICKNAMES, name) ? NICKNAMES[name]?.split(' ') : undefined;
  const schedule = fields && scheduleOf((_, at) => fields[at] ?? '');
  if (schedule !== undefined) return { schedule };
  problems.push(badNickname(word.text, word.span));
  return undefined;
}

function readFields(
  words: readonly CronWord[],
  span: CronWord['span'],
  problems: SyntaxProblem[],
): Timing | undefined {
  const [minute, hour, dayOfMonth, month, dayOfWeek] = words;
  if (!minute || !hour || !dayOfMonth || !month || !dayOfWeek) {
    problems.push(tooShort(CRON_FIELDS[words.length] ?? 'command', span));
    return undefined;
  }
  const fields = { minute, hour, dayOfMonth, month, dayOfWeek };
  const bad = CRON_FIELDS.filter((name) => readCronField(name, fields[name].text) === undefined);
  for (const name of bad) problems.push(badField(name, fields[name].text, fields[name].span));
  const schedule = scheduleOf((name) => fields[name].text);
  return schedule === undefined ? undefined : { schedule, fields };
}

function scheduleOf(textOf: (name: CronFieldName, at: number) => string): CronSchedule | undefined {
  const [minute, hour, dayOfMonth, month, dayOfWeek] = CRON_FIELDS.map((name, at) =>
    readCronField(name, textOf(name, at)),
  );
  if (!minute || !hour || !dayOfMonth || !month || !dayOfWeek) return undefined;
  return { minute, hour, dayOfMonth, month, dayOfWeek };
}

function wordsOf({ text, offset }: Line, count: number, spanOf: SpanOf): readonly CronWord[] {
  return [...text.matchAll(/[^ \t]+/g)].slice(0, count).map((match) => {
    const start = offset + match.index;
    return { text: match[0], span: spanOf(start, start + match[0].length) };
  });
}

/** What stands behind a word, without the space between. */
function behind(line: Line, word: CronWord | undefined): Line {
  const from = (word?.span.end.offset ?? line.offset) - line.offset;
  const text = line.text.slice(from).replace(/^[ \t]+/, '');
  return { text, offset: line.offset + line.text.length - text.length };
}
