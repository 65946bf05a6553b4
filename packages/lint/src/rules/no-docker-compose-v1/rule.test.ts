import { expect, test } from 'vitest';
import { lintTexts, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    { name: 'a question for it', text: 'command -v docker-compose\n' },
    { name: 'the plugin', text: 'docker compose up -d\n' },
    { name: 'a name of a file', text: 'ls docker-compose.yml\n' },
    { name: 'a text', text: 'echo "docker-compose up"\n' },
    { name: 'a script that knows both', text: 'docker compose version || docker-compose up -d\n' },
  ],
  reject: [
    {
      name: 'one that cron calls',
      kind: 'crontab',
      text: '@reboot cd /srv && docker-compose up -d\n',
      found: ['1:20-1:34 `docker-compose` is no longer part of Docker.'],
    },
    {
      name: 'one behind other programs',
      text: `timeout 5m flock -n /run/x bash -c 'docker-compose pull'\n`,
      found: ['1:37-1:51 `docker-compose` is no longer part of Docker.'],
    },
    {
      name: 'the old program, once',
      text: 'cd /srv\nif true; then\n  docker-compose pull\nfi\ndocker-compose up -d\n',
      found: ['3:3-3:17 `docker-compose` is no longer part of Docker.'],
    },
    {
      name: 'one that sudo runs',
      text: 'sudo -E docker-compose up -d\n',
      found: ['1:9-1:23 `docker-compose` is no longer part of Docker.'],
    },
  ],
});

test('offers to write each of them anew', () => {
  const { findings } = lintTexts({ 'job.sh': 'docker-compose pull\ndocker-compose up\n' });
  const own = findings.find((finding) => finding.rule === rule.id);
  expect(own?.related).toHaveLength(1);
  expect(own?.fixes?.[0]?.edits.map(({ text, span }) => `${span.start.line} ${text}`)).toEqual([
    '1 docker compose',
    '2 docker compose',
  ]);
});

test('offers nothing where quotes hide what would be written anew', () => {
  const { findings } = lintTexts({ 'job.sh': `sh -c "docker-compose run web echo \\"a\\""\n` });
  const own = findings.find((finding) => finding.rule === rule.id);
  expect(own?.at.span?.start.column).toBe(7);
  expect(own?.fixes).toEqual([]);
});
