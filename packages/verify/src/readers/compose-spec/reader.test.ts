import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileComposeSpec } from '../../../codegen/compose-spec.ts';
import { artefact, outcomesOf, readWith } from '../../../test/support.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/compose.yaml';

it('accepts a compose file', async () => {
  const file = artefact(PATH, 'services:', '  lamp:', '    image: lamp:1', 'x-note: any');

  expect(await outcomesOf(reader, [file])).toEqual([`${PATH} accepted`]);
});

it.each([
  ['an unknown key', ['    imagee: lamp:1'], 4, 'services.lamp.imagee: the Compose Specification'],
  ['a value of another type', ['    image: lamp:1', '    privileged: [1]'], 5, 'must be'],
  ['a service without a name', ['    image: lamp:1', '  "a b": {}'], 5, 'services["a b"]'],
  ['a broken file', ['    image: [lamp'], 5, 'Flow sequence'],
])('rejects %s, with its line', async (_, lines, line, message) => {
  const file = artefact(PATH, 'name: harbour', 'services:', '  lamp:', ...lines);

  const [reading] = await readWith(reader, [file]);

  expect(reading).toMatchObject({ outcome: 'rejected', line });
  expect(reading?.message).toContain(message);
});

it('uses the validator that the vendored schema gives', () => {
  const written = readFileSync(new URL('validate.gen.js', import.meta.url), 'utf8');

  expect(written).toBe(compileComposeSpec());
});
