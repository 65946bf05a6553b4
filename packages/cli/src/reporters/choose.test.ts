import { describe, expect, test } from 'vitest';
import { chooseOutputs } from './choose.ts';
import { writeReport } from './index.ts';
import { sampleOptions, sampleReport } from './testing/sample-report.ts';

describe('chooseOutputs', () => {
  const stdout = undefined;

  test.each([
    ['nothing', [], [], [['pretty', stdout]]],
    ['one format', ['json'], [], [['json', stdout]]],
    ['the same format twice', ['json', 'json'], [], [['json', stdout]]],
    [
      'a file beside the terminal',
      [],
      ['sarif=out.sarif'],
      [
        ['pretty', stdout],
        ['sarif', 'out.sarif'],
      ],
    ],
    ['a format with its file', ['sarif'], ['sarif=a=b.sarif'], [['sarif', 'a=b.sarif']]],
    [
      'one on stdout and two files',
      ['github', 'sarif'],
      ['sarif=a.sarif', 'junit=a.xml'],
      [
        ['github', stdout],
        ['sarif', 'a.sarif'],
        ['junit', 'a.xml'],
      ],
    ],
    [
      'one format in two files',
      ['json'],
      ['json=a', 'json=b'],
      [
        ['json', 'a'],
        ['json', 'b'],
      ],
    ],
  ])('%s', (_, formats, files, outputs) => {
    expect(chooseOutputs(formats, files)).toEqual({
      ok: true,
      outputs: outputs.map(([format, path]) => ({ format, path })),
    });
  });

  const known = 'there are checkstyle, github, gitlab, json, junit, markdown, pretty, sarif';

  test.each([
    [['srif'], [], `there is no format \`srif\` (did you mean \`sarif\`?); ${known}`],
    [['html'], [], `there is no format \`html\`; ${known}`],
    [['toString'], [], `there is no format \`toString\`; ${known}`],
    [[], ['jnit=a.xml'], `there is no format \`jnit\` (did you mean \`junit\`?); ${known}`],
    [
      ['json', 'github'],
      [],
      'only one format can go to stdout: write `--output-file github=PATH` beside `--format json`',
    ],
    [[], ['out.sarif'], '`--output-file out.sarif` names no file: write FORMAT=PATH'],
    [[], ['sarif='], '`--output-file sarif=` names no file: write FORMAT=PATH'],
    [[], ['sarif=a', 'json=./a'], 'two formats cannot be written to `./a`'],
  ])('refuses --format %j --output-file %j', (formats, files, problem) => {
    expect(chooseOutputs(formats, files)).toEqual({ ok: false, problem });
  });
});

test('writeReport makes each text once, and colours only what goes to stdout', async () => {
  const outputs = [
    { format: 'pretty', path: undefined },
    { format: 'pretty', path: 'report.txt' },
    { format: 'json', path: 'report.json' },
  ] as const;

  const [shown, plain, json] = await writeReport(sampleReport, outputs, {
    ...sampleOptions,
    color: true,
  });

  expect(shown?.text).toContain('\u001b[');
  expect(plain?.text).not.toContain('\u001b[');
  expect(JSON.parse(json?.text ?? '')).toMatchObject({ schemaVersion: 1 });
});
