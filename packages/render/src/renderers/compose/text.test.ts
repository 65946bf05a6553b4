import type { EnvironmentValue } from '@stackwright/schema';
import { readCompose, type ComposeModel } from '@stackwright/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { deploymentFile } from './compose-file.ts';
import { deployment, workload } from './fixtures/make.ts';
import { NASTY } from './fixtures/nasty.ts';
import { serialise } from './serialise.ts';

/** A secret is text too: nothing in it may be read again. */
const KEY = 'key ${A} $$ "x" \' # : y';

const nasty = fc.constantFrom(...NASTY);
const text = fc.oneof(
  nasty,
  fc.string({ unit: 'binary' }).map((any) => any.replaceAll('\0', '')),
  fc.array(nasty).map((parts) => parts.join('')),
);
const piece = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 1, arbitrary: fc.constant({ secret: 'OVEN_KEY' }) },
);
const value: fc.Arbitrary<EnvironmentValue> = fc.array(piece, { maxLength: 4 });
const name = fc.oneof(
  fc.constantFrom('y', 'NO', 'null', 'on', 'substituted', 'E1', 'constructor', '_'),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/),
);

// Each run is one call of Compose with many values.
describe('text that Compose reads back', () => {
  it('is the value of an environment variable', () => {
    const environment = fc.dictionary(name, value, {
      minKeys: 20,
      maxKeys: 120,
      noNullPrototype: true,
    });
    const each = Object.fromEntries(NASTY.map((one, index) => [`K${index}`, [one]]));
    fc.assert(
      fc.property(environment, (declared) => {
        const expected = Object.entries(declared).map(([key, pieces]) => [
          key,
          pieces.map((one) => (typeof one === 'string' ? one : KEY)).join(''),
        ]);
        expect(read(composeText({ environment: declared }))).toHaveProperty(
          'environment',
          Object.fromEntries(expected),
        );
      }),
      { numRuns: 20, examples: [[each]] },
    );
  });

  it('is an argument of a command', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 60 }), (command) => {
        expect(read(composeText({ command }))).toHaveProperty('command', command);
      }),
      { numRuns: 20, examples: [[[...NASTY]]] },
    );
  });

  it('is text for readers of YAML 1.1 too, as a value and as a name', () => {
    const names = ['y', 'NO', 'On', 'null', 'TRUE', 'NaN'];
    const environment = Object.fromEntries(names.map((each) => [each, [each]]));
    const command = NASTY.filter((each) => !each.includes('$'));
    const file = parse(composeText({ environment, command }), { version: '1.1' }) as ComposeModel;
    expect(file.services['cake']).toMatchObject({
      environment: Object.fromEntries(names.map((each) => [each, each])),
      command,
    });
  });

  it('is what needs a secret, as far as Compose can say it', () => {
    const hostile = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 3 });
    const braces = ['a}b', '${HOME}', '$$', '{', '\\', '"', "'", '\n', ':-', '?'];
    fc.assert(
      fc.property(hostile, (neededBy) => {
        const environment = { A: ['x', { secret: 'OVEN_KEY' }, 'y'] };
        const file = composeText({ environment }, neededBy);
        const { accepted, said } = readCompose(file);
        expect(accepted).toBe(false);
        expect(said).toMatch(/^error while [^:]*: .*: set OVEN_KEY in \.env(?:: .*)?\n$/s);
        expect(read(file)).toHaveProperty('environment', { A: `x${KEY}y` });
      }),
      { numRuns: 25, examples: [[braces]] },
    );
  });

  it('tells what needs a secret', () => {
    const environment = { A: [{ secret: 'OVEN_KEY' }] };
    const file = composeText({ environment }, ['cake: A', 'bread {x} of $role']);
    expect(readCompose(file).said).toContain('set OVEN_KEY in .env: cake: A, bread (x) of role\n');
  });
});

type Given = Omit<Parameters<typeof workload>[0], 'id'>;

function composeText(given: Given, neededBy: readonly string[] = []): string {
  const secret = { name: 'OVEN_KEY', description: '', neededBy, path: ['secrets', 'OVEN_KEY'] };
  const cake = workload({ id: 'cake', ...given });
  return serialise(deploymentFile(deployment({ workloads: [cake], secrets: [secret] })), []);
}

function read(file: string): unknown {
  const { model, said } = readCompose(file, { environment: { OVEN_KEY: KEY } });
  expect(said).toBe('');
  return model?.services['cake'];
}
