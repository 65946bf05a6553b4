import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../packages/lint/src/index.ts';
import { lintTexts } from '../../packages/lint/src/testing/index.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/ignoring.md'), 'utf8');
const fences = [...page.matchAll(/^```(?<language>\w+)(?<config> config)?\n(?<text>[^]*?)^```$/gm)];
const FILES: Readonly<Record<string, string>> = {
  yaml: 'compose.yaml',
  nginx: 'nginx.conf',
  ini: 'odoo.conf',
  zone: 'example.com.zone',
  cron: 'crontab',
  sh: 'job.sh',
};

const comments = fences.flatMap(({ groups }) => {
  const { language = '', text = '', config } = groups ?? {};
  return config === undefined ? [{ file: FILES[language] ?? language, text }] : [];
});

test('the page shows every syntax', () => {
  expect(comments.map(({ file }) => file).toSorted()).toEqual(Object.values(FILES).toSorted());
});

describe.each(comments)('$file', ({ file, text }) => {
  const named = [...text.matchAll(/stackwright-ignore (?<rule>[\w-]+)/g)].map(
    ({ groups }) => groups?.['rule'] ?? '',
  );
  const only = [...named, 'valid-suppression', 'unused-suppression', 'parsable-file'];

  test('each comment silences a finding', () => {
    const { findings } = lintTexts({ [file]: text }, { only });
    expect(findings.map(({ rule, suppression }) => [rule, suppression?.kind])).toEqual(
      named.map((rule) => [rule, 'inline']),
    );
  });

  test('without the comments the findings count', () => {
    const bare = text.replaceAll(/[#;] stackwright-ignore .*$/gm, '');
    const { findings } = lintTexts({ [file]: bare }, { only });
    expect(findings.map(({ rule, suppression }) => [rule, suppression])).toEqual(
      named.map((rule) => [rule, undefined]),
    );
  });
});

test.each([
  ['odoo.conf', '[options]\nworkers = 2 # stackwright-ignore known-odoo-option: a stub\n'],
  ['crontab', '0 2 * * * date +%F # stackwright-ignore no-bare-percent: a stub\n'],
])('behind a value of %s it silences nothing', (file, text) => {
  const { findings } = lintTexts({ [file]: text });
  expect(findings.map(({ rule }) => rule)).toContain('valid-suppression');
  expect(findings.filter(({ suppression }) => suppression !== undefined)).toEqual([]);
});

test('the configuration is one', () => {
  const configs = fences.filter(({ groups }) => groups?.['config'] !== undefined);
  expect(configs).toHaveLength(1);
  for (const { groups } of configs)
    expect(loadConfig(groups?.['text'] ?? '', 'stackwright.config.yaml')).toMatchObject({
      ok: true,
      value: { ignores: [{ rules: ['no-public-backend-port'], until: '2099-12-31' }] },
    });
});
