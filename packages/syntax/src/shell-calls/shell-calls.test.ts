import { expect, test } from 'vitest';
import { cronCalls, shellCalls } from './index.ts';
import type { ShellCall } from './index.ts';
import { readCrontab } from '../crontab/index.ts';
import { readShell } from '../shell/index.ts';

function inScript(text: string): readonly ShellCall[] {
  return shellCalls(readShell({ file: 'job.sh', text }));
}

function inCrontab(text: string): readonly ShellCall[] {
  return cronCalls(readCrontab({ file: 'crontab', text }, 'user'));
}

/** `name args`, and the container in front of it. */
function told(calls: readonly ShellCall[]): readonly string[] {
  return calls.map(({ name, args, container }) =>
    [
      ...(container === undefined ? [] : [`${container.value}:`]),
      name,
      ...args.map(({ text }) => text),
    ].join(' '),
  );
}

/** What stands in the text where the call's program and last argument say they stand. */
function shown(text: string, calls: readonly ShellCall[]): readonly string[] {
  return calls.flatMap(({ program, args }) =>
    [program, ...args.slice(-1)].map(({ span: { start, end } }) => {
      const line = text.split('\n')[start.line - 1] ?? '';
      const byLine = line.slice(start.column - 1, start.column - 1 + end.offset - start.offset);
      const byOffset = text.slice(start.offset, end.offset);
      return byLine === byOffset ? byOffset : `${byLine} / ${byOffset}`;
    }),
  );
}

test.each([
  ['/usr/bin/git pull', ['git pull']],
  ['sudo -u deploy -E nice -n 10 git pull', ['git pull']],
  ['sudo -nu deploy git pull', ['git pull']],
  ['$SUDO git pull', ['git pull']],
  ['"${SUDO}" git pull', ['git pull']],
  ['timeout -k 1m 10m git pull', ['git pull']],
  ['flock -n /run/lock/x git pull', ['git pull']],
  ['env A=b LANG=C git pull', ['git pull']],
  ['find . | xargs -0 -n 1 rm -f', ['find .', 'rm -f']],
  ['command -v docker-compose', ['command -v docker-compose']],
  ['$RUN git pull', []],
  ['echo "git pull"', ['echo "git pull"']],
])('%s starts %j', (text, expected) => {
  expect(told(inScript(text))).toEqual(expected);
});

test.each([
  ['docker exec -itu app shop odoo -u all', 'shop: odoo -u all'],
  ['docker -H tcp://192.0.2.1 container exec shop odoo', 'shop: odoo'],
  ['docker compose --progress quiet -f a.yaml exec -T --index 2 web nginx -t', 'web: nginx -t'],
  ['docker-compose exec web nginx -t', 'web: nginx -t'],
  ['sudo podman exec web env LANG=C nginx -t', 'web: nginx -t'],
  [`docker exec web sh -c 'nginx -t'`, 'web: nginx -t'],
])('%s runs a program in a container', (text, expected) => {
  const calls = inScript(text);
  expect(told(calls).at(-1)).toBe(expected);
  expect(calls[0]?.docker?.verb.value).toBe('exec');
  expect(calls[0]?.container).toBeUndefined();
});

test('the options of docker run end at the image', () => {
  const [call] = inScript('docker run --rm -it -v /srv:/srv --name a bakery/till:1 sh -t');
  expect(call?.docker?.options.map(({ text }) => text)).toEqual(
    '--rm -it -v /srv:/srv --name a'.split(' '),
  );
  expect(call?.docker?.target.value).toBe('bakery/till:1');
});

// What quotes change cannot be found again: such a word has the span of the whole string.
test.each<[text: string, name: string, exact: boolean, places: readonly string[]]>([
  [`sh -c 'git pull'`, 'git', true, ['git', 'pull']],
  [`bash -eo pipefail -c "cd /srv && git pull"`, 'git', true, ['git', 'pull']],
  [`bash -lc 'cd /srv\n  git pull' x`, 'git', true, ['git', 'pull']],
  [`echo a\nsu - deploy -c 'git pull'`, 'git', true, ['git', 'pull']],
  [`flock -n /run/x -c 'git pull'`, 'git', true, ['git', 'pull']],
  [`bash -c "git -C $DIR pull"`, 'git', true, ['git', 'pull']],
  [`sh -c "sh -c 'git pull'"`, 'git', true, ['git', 'pull']],
  [`sh -c "git \\"pull\\""`, 'git', false, [`"git \\"pull\\""`, `"git \\"pull\\""`]],
  [`sh -c 'git'' pull'`, 'git', false, [`'git'' pull'`, `'git'' pull'`]],
  [
    `sh -c "echo \\"a\\"; sh -c 'git pull'"`,
    'git',
    false,
    Array.from({ length: 2 }, () => `"echo \\"a\\"; sh -c 'git pull'"`),
  ],
])('%s shows its inner command', (text, name, exact, places) => {
  const calls = inScript(text).filter((call) => call.name === name);
  expect(calls.map(({ script }) => script.exact)).toEqual([exact]);
  expect(shown(text, calls)).toEqual(places);
});

test.each([
  `sh script.sh -c 'git pull'`,
  'bash -c "$COMMAND"',
  'bash -c "$(cat job) git pull"',
  `sh -c 'git pull; if'`,
  'git -c x=y fetch',
])('%s has no inner command', (text) => {
  expect(new Set(inScript(text).map(({ script }) => script)).size).toBe(1);
});

test('a script in a string has options of its own', () => {
  const [outer, inner] = inScript(`#!/bin/sh -e\nbash -o pipefail -c 'git pull'`);
  expect(outer?.script.shebang).toBe('/bin/sh -e');
  expect(inner?.script.shebang).toBe('bash -o pipefail -c');
});

test('the same script is read once', () => {
  const script = readShell({ file: 'job.sh', text: 'git pull' });
  expect(shellCalls(script)).toBe(shellCalls(script));
});

test('the lines of a crontab are scripts of their own, with their places', () => {
  const text = [
    'MAILTO=ops@example.com',
    '0 2 * * * cd /srv && git pull',
    String.raw`5 2 * * * touch a-$(date +\%F) && sh -c 'tar -cf a.tar \%x' && git pull`,
    '@daily git push%some input',
    '1 1 * * * git pull "',
    '',
  ].join('\n');
  const calls = inCrontab(text);
  expect(told(calls)).toEqual([
    'cd /srv',
    'git pull',
    'touch a-$(date +%F)',
    'date +%F',
    `sh -c 'tar -cf a.tar %x'`,
    'tar -cf a.tar %x',
    'git pull',
    'git push',
  ]);
  expect(shown(text, calls).slice(4, 8)).toEqual([
    'touch',
    String.raw`a-$(date +\%F)`,
    'date',
    String.raw`+\%F`,
  ]);
  expect(shown(text, calls).slice(-4)).toEqual(['git', 'pull', 'git', 'push']);
});
