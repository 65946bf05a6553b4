import type { SecretUse } from '@stackwright/schema';
import { expectGoldenTree, readCompose } from '@stackwright/testkit';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertClean, createTemplates } from '../../template/index.ts';
import { templates as precompiled } from '../../templates.gen.ts';
import { bookshop, secret } from './fixtures/bookshop.ts';
import { renderer } from './renderer.ts';

const templates = createTemplates(precompiled);

function render(secrets: readonly SecretUse[]) {
  return renderer.render({ stack: bookshop(secrets), templates, serials: new Map() });
}

function exampleOf(secrets: readonly SecretUse[]): string {
  return render(secrets)[0]?.text ?? '';
}

const SECRETS = [
  secret('SHOP_MAIL_KEY', '', ['odoo: outgoing mail']),
  secret('SHOP_DB_PASSWORD', 'Password of the database role odoo.', [
    'odoo: password of role odoo',
    'backup: password of role odoo',
  ]),
  secret('BACKUP_RECIPIENT', 'Public key that backups are encrypted to.'),
];

describe('dotenv', () => {
  it('renders the bookshop', () => {
    const artefacts = render(SECRETS);
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('fixtures/bookshop/expected', import.meta.url));
  });

  it('names its sources in the order of the file', () => {
    expect(render(SECRETS)[0]?.sources).toEqual([
      ['environments', 'production'],
      ['secrets', 'BACKUP_RECIPIENT'],
      ['secrets', 'SHOP_DB_PASSWORD'],
      ['secrets', 'SHOP_MAIL_KEY'],
    ]);
  });

  it('writes nothing where no secret is needed', () => {
    expect(render([])).toEqual([]);
  });

  it('names a secret once, with all that needs it', () => {
    const text = exampleOf([
      secret('SHOP_KEY', '', ['till: key', 'odoo: key']),
      secret('SHOP_KEY', 'Opens the shop.', ['odoo: key']),
    ]);
    expect(text.split('\n\n').slice(1)).toEqual([
      '# Opens the shop.\n# Needed by odoo: key\n# Needed by till: key\nSHOP_KEY=\n',
    ]);
  });

  it('does not depend on the order of secrets', () => {
    expect(exampleOf(SECRETS.toReversed())).toBe(exampleOf(SECRETS));
  });
});

const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{1,20}$/);
const words = fc.oneof(
  fc.constantFrom('a\nEVIL=1', '# x', "it's", '${HOME}', '$(id)', '\r\nEVIL=1', '\u2028EVIL=1', ''),
  fc.string({ unit: 'binary' }),
);
const secrets = fc.uniqueArray(
  fc.record({ name, description: words, neededBy: fc.array(words, { maxLength: 3 }) }),
  { minLength: 1, maxLength: 12, selector: (one) => one.name },
);

describe('docker compose reads .env.example', () => {
  it('as names without values, whatever is said about them', () => {
    fc.assert(
      fc.property(secrets, (declared) => {
        const text = exampleOf(
          declared.map((one) => secret(one.name, one.description, one.neededBy)),
        );
        const names = declared.map((one) => one.name).toSorted();
        const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
        expect(lines).toEqual(names.map((each) => `${each}=`));

        const { model, said } = readCompose(fileOf(names, '-none'), { envFile: text });
        expect(said).toBe('');
        expect(model?.services['shelf']?.['environment']).toEqual(
          Object.fromEntries(names.map((each) => [each, 'none'])),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('and refuses it as it is, since no secret is set', () => {
    const { accepted, said } = readCompose(fileOf(['SHOP_DB_PASSWORD'], '?set it'), {
      envFile: exampleOf(SECRETS),
    });
    expect(accepted).toBe(false);
    expect(said).toContain('required variable SHOP_DB_PASSWORD is missing a value: set it');
  });

  it('and gives back each value that is filled in between single quotes', () => {
    const value = fc
      .string({ unit: 'grapheme-ascii', minLength: 1 })
      .map((any) => any.replaceAll(/['\\]/g, ''));
    const filled = fc.tuple(value.filter(Boolean), value.filter(Boolean), value.filter(Boolean));
    fc.assert(
      fc.property(filled, (values) => {
        const left = [...values];
        const envFile = exampleOf(SECRETS).replaceAll(
          /^\w+=$/gm,
          (line) => `${line}'${left.shift()}'`,
        );
        const names = ['BACKUP_RECIPIENT', 'SHOP_DB_PASSWORD', 'SHOP_MAIL_KEY'];
        const { model, said } = readCompose(fileOf(names, '?set it'), { envFile });
        expect(said).toBe('');
        expect(model?.services['shelf']?.['environment']).toEqual(
          Object.fromEntries(names.map((each, index) => [each, values[index]])),
        );
      }),
      { numRuns: 20, examples: [[['$A ${B} $$', 'a # b', ' "x" `y` \n']]] },
    );
  });
});

/** A compose file whose one service has every variable, taken with `${NAME:<operator>}`. */
function fileOf(names: readonly string[], operator: string): string {
  const environment = Object.fromEntries(names.map((each) => [each, `\${${each}:${operator}}`]));
  return JSON.stringify({
    name: 'bookshop',
    services: { shelf: { image: 'book:1', environment } },
  });
}
