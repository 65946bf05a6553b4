import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDockerfile } from './read-dockerfile.ts';

const read = (text: string) => readDockerfile({ file: 'Dockerfile', text });

const TEXT = `# syntax=docker/dockerfile:1
ARG TAG=18.0
FROM --platform=linux/amd64 node:20-alpine AS Build
RUN apt-get update && \\
    # between
    apt-get install -y "git core"
from odoo:\${TAG}
COPY --from=build --chown=odoo:odoo ["a b", "/mnt/"]
RUN <<EOF
pip install x
FROM inside
EOF
USER odoo
CMD ["odoo", "-c", "/etc/odoo.conf"]
`;

test('instructions, flags, arguments and stages', () => {
  const { instructions, stages, problems, comments } = read(TEXT);
  expect(problems).toEqual([]);
  expect(
    instructions.map(({ name, args, form, stage }) => [
      name,
      stage,
      form,
      ...args.map(({ text }) => text),
    ]),
  ).toEqual([
    ['ARG', -1, 'shell', 'TAG=18.0'],
    ['FROM', 0, 'shell', 'node:20-alpine', 'AS', 'Build'],
    ['RUN', 0, 'shell', 'apt-get', 'update', '&&', 'apt-get', 'install', '-y', 'git core'],
    ['FROM', 1, 'shell', 'odoo:${TAG}'],
    ['COPY', 1, 'exec', 'a b', '/mnt/'],
    ['RUN', 1, 'shell', '<<EOF'],
    ['USER', 1, 'shell', 'odoo'],
    ['CMD', 1, 'exec', 'odoo', '-c', '/etc/odoo.conf'],
  ]);
  expect(instructions[4]?.flags.map(({ text }) => text)).toEqual([
    '--from=build',
    '--chown=odoo:odoo',
  ]);
  expect(instructions[5]?.heredocs).toMatchObject([
    { name: 'EOF', text: 'pip install x\nFROM inside\n' },
  ]);
  expect(stages).toMatchObject([
    { name: 'build', platform: 'linux/amd64', internal: false, image: { text: 'node:20-alpine' } },
    { internal: false, image: { text: 'odoo:${TAG}' } },
  ]);
  expect(comments.map(({ text }) => text)).toEqual(['# syntax=docker/dockerfile:1', '# between']);
});

test('places are exact, behind line continuations too', () => {
  const { locate } = read(TEXT);
  const slice = (...[path, part]: Parameters<typeof locate>) => {
    const { span } = locate(path, part);
    return TEXT.slice(span?.start.offset, span?.end.offset);
  };
  expect(slice(['instructions', 3], 'key')).toBe('from');
  expect(slice(['instructions', 2, 'args', 6])).toBe('"git core"');
  expect(slice(['instructions', 4, 'args', 1])).toBe('"/mnt/"');
  expect(slice(['instructions', 4, 'flags', 0])).toBe('--from=build');
  expect(slice(['instructions', 5])).toBe('RUN <<EOF\npip install x\nFROM inside\nEOF');
  expect(slice(['instructions', 6])).toBe('USER odoo');
});

test('a stage can be built on an earlier one, and the escape character can be changed', () => {
  const { stages, instructions } = read('# escape=`\nFROM a AS base\nFROM base\nRUN a `\n b\n');
  expect(stages.map(({ internal }) => internal)).toEqual([false, true]);
  expect(instructions[2]?.args.map(({ text }) => text)).toEqual(['a', 'b']);
});

test('JSON that cannot be read is the shell form, as in Docker', () => {
  expect(read("FROM a\nCMD ['odoo']\n").instructions[1]).toMatchObject({
    form: 'shell',
    text: "['odoo']",
  });
});

test.each([
  ['FROM a\nRNU x\n', 'unknown-instruction', 'RNU'],
  ['FROM a\nRUN\n', 'no-arguments', 'RUN'],
  ['RUN x\n', 'before-from', 'RUN'],
  ['FROM a\nRUN <<EOF\nUSER x\n', 'unclosed-heredoc', 'RUN'],
])('%j is told as %s', (text, kind, where) => {
  const { problems } = read(text);
  expect(problems.map((one) => one.kind)).toEqual([kind]);
  const { span } = problems[0] ?? {};
  expect(text.slice(span?.start.offset, span?.end.offset)).toBe(where);
});

const piece = fc.constantFrom(
  'FROM ',
  'a',
  ' AS b',
  '\n',
  '\\\n',
  '\r\n',
  'RUN ',
  '<<E',
  'E\n',
  '"',
  "'",
  '[',
  ']',
  ',',
  '--f=g ',
  '#',
  '\\',
  ' ',
  'é',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
);

test('no text makes it throw, every span lies inside the text and every path leads to its instruction', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { instructions, comments, problems, locate } = read(text);
      const words = instructions.flatMap(({ args, flags }) => [...args, ...flags]);
      for (const { span } of [...instructions, ...words, ...comments, ...problems]) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
      }
      for (const { path, span, nameSpan, name } of instructions) {
        expect(locate(path).span).toEqual(span);
        expect(locate(path, 'key').span).toEqual(nameSpan);
        const joined = text.slice(nameSpan.start.offset, nameSpan.end.offset);
        if (!/[\\`]/.test(joined)) expect(joined.toUpperCase()).toBe(name);
      }
    }),
    { numRuns: 2000 },
  );
});
