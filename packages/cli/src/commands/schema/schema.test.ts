import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';
import { meta } from './meta.ts';
import { schemas } from './schemas.ts';

async function printed(...words: readonly string[]): Promise<object> {
  const { code, out } = await runCommand('/', ['schema', ...words]);
  expect(code).toBe(0);
  return JSON.parse(out) as object;
}

test('help names every schema', () => {
  expect(meta.positionals).toEqual([`[${Object.keys(schemas).join('|')}]`]);
});

test('without a name it is that of stack.yaml', async () => {
  expect(await printed()).toEqual(await printed('stack'));
});

test.each([
  ['stack', { version: 2 }],
  ['config', { ignore: 'all' }],
  ['report', { schemaVersion: 0 }],
  ['plan', { schemaVersion: 0 }],
  ['lock', { lockVersion: 0 }],
])('%s is a schema, by which not everything is valid', async (name, wrong) => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  // A plan says findings in the words of a report.
  if (name === 'plan') ajv.addSchema(await printed('report'));
  const schema = await printed(name);

  expect(ajv.validateSchema(schema)).toBe(true);
  expect(ajv.compile(schema)(wrong)).toBe(false);
});
