import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../config/index.ts';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) => `server {\n${body}\n}\n`;
const WHAT = 'The parameter `http2` of listen is deprecated.';
const versions = { nginx: '1.28.0' };

testRule(rule, {
  accept: [
    { name: 'the directive', text: server('listen 443 ssl;\nhttp2 on;'), versions },
    {
      name: 'an nginx that has no other way',
      text: server('listen 443 ssl http2;'),
      versions: { nginx: '1.24.0' },
    },
    { name: 'a mention in a comment', text: server('# listen 443 ssl http2;'), versions },
  ],
  reject: [
    {
      name: 'the parameter, once a server',
      text: server('listen 443 ssl http2;\nlisten [::]:443 ssl http2;'),
      versions,
      found: [`2:16-2:21 ${WHAT}`],
    },
    {
      name: 'an nginx of any version',
      text: server('listen 443 http2 ssl;'),
      found: [`2:12-2:17 ${WHAT}`],
    },
  ],
});

test('asks for the version before it warns, and offers the directive', () => {
  const text = server('  listen 443 ssl http2;\n  listen [::]:443 http2;');
  const found = (config = DEFAULT_CONFIG) =>
    lintTexts({ 'nginx.conf': text }, { only: [rule.id], config }).findings;
  expect(found().map(({ severity }) => severity)).toEqual(['info']);
  const [finding] = found({ ...DEFAULT_CONFIG, versions });
  expect(finding?.severity).toBe('warning');
  expect(finding?.fixes?.[0]?.edits.map((edit) => edit.text)).toEqual(['', '', '\n  http2 on;']);
});
