import {
  allPrograms,
  describeWith,
  type LabHost,
  makeHost,
  programPath,
  runProgram,
} from '@stackwright/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bakeryPlan } from './fixtures/bakery.ts';
import { FOLDER } from './fixtures/lab-plan.ts';
import { renderPlans } from './fixtures/render.ts';

describeWith('docker-compose', allPrograms('docker-compose'), 'secrets in .env', () => {
  let host: LabHost;
  beforeAll(() => {
    host = makeHost();
    host.deploy(
      renderPlans(bakeryPlan({ directory: host.directory, backups: host.backups })),
      FOLDER,
    );
    host.write(
      'app/backup/ask.sh',
      `#!/bin/bash
HERE=$(dirname -- "$(readlink -f -- "$0")")
for part in plan lib/common lib/dotenv; do source "$HERE/$part.sh"; done
dotenv_value SECRET
`,
      0o755,
    );
  });
  afterAll(() => host?.remove());

  const VALUES: readonly (readonly [string, string])[] = [
    ['SECRET=plain', 'plain'],
    ['SECRET = spaced  ', 'spaced'],
    ['export SECRET=exported', 'exported'],
    ['SECRET=with space # and a comment', 'with space'],
    ['SECRET=with#hash', 'with#hash'],
    ['SECRET=first\nSECRET=last', 'last'],
    ['NOT_SECRET=no\nSECRET=yes\nSECRETS=no', 'yes'],
    [`SECRET='single $HOME "x" #y'`, 'single $HOME "x" #y'],
    [`SECRET='quoted' # comment`, 'quoted'],
    [String.raw`SECRET="a\"b\\c\$d#e"`, 'a"b\\c$d#e'],
    [String.raw`SECRET="\\\\n"`, String.raw`\\n`],
    ['SECRET="é 🥐"\r', 'é 🥐'],
    ['SECRET=$$(touch /tmp/never)`id`'.replaceAll('$', ''), '(touch /tmp/never)`id`'],
  ];

  test.each(VALUES)('%j', async (line, value) => {
    host.write('app/.env', `${line}\n`);
    expect(await host.run('ask.sh')).toEqual({ code: 0, stdout: value, stderr: '' });
  });

  test.each(VALUES)('docker compose reads %j likewise', async (line, value) => {
    const project = host.write(
      'compose.yaml',
      'name: x\nservices: { x: { image: "x", labels: { l: "${SECRET}" } } }\n',
    );
    const file = host.write('compose.env', `${line}\n`);
    const args = [
      '--project-directory',
      host.root,
      '-f',
      project,
      '--env-file',
      file,
      'config',
      '--format=json',
    ];
    const asked = await runProgram(programPath('docker-compose'), args);
    expect(asked.stderr).toBe('');
    expect(asked.stdout).toContain(`"l": ${JSON.stringify(value.replaceAll('$', '$$$$'))}`);
  });

  test.each([
    ['SECRET=', 'SECRET has no value'],
    ['OTHER=x', 'SECRET has no value'],
    ['# SECRET=x', 'SECRET has no value'],
    ['SECRET=#x', 'SECRET has no value'],
    ['SECRET=a$HOME', 'is not plain text'],
    ['SECRET="a$HOME"', 'is not plain text'],
    [String.raw`SECRET="a\nb"`, 'is not plain text'],
    [String.raw`SECRET="a\\\nb"`, 'is not plain text'],
    [String.raw`SECRET=a\b`, 'is not plain text'],
    ["SECRET='open", 'is not plain text'],
    ['SECRET="open', 'is not plain text'],
    ["SECRET='a'b", 'is not plain text'],
    [String.raw`SECRET='a\'`, 'is not plain text'],
  ])('%j is refused, and the value is not shown', async (line, message) => {
    host.write('app/.env', `${line}\n`);
    const asked = await host.run('ask.sh');
    expect(asked).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(message) });
  });
});
