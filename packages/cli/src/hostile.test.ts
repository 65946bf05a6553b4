import { loadStack } from '@stackwright/schema';
import { builtInTemplates, createTemplates, renderStack } from '@stackwright/render';
import { sha256 } from '@stackwright/render/node';
import { hostileStack, hostileText, TEXT_FIELDS } from '@stackwright/testkit';
import { verifyArtefacts } from '@stackwright/verify';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const templates = createTemplates(builtInTemplates);

/** Each breaks out of one syntax or another when it is written as it stands. */
const TEXTS = [
  `it's "quoted" \\ and \\" escaped`,
  'a $HOME ${HOME} $$ $(id) `id`',
  'a; b {c} }d{ # e',
  '{{a}} {{{b}}} %n %% %(c)s',
  'first\nsecond\n\nthird: - x',
  ' leading and trailing ',
  'tab\there, bell\u0007 and \u001b[31mred',
  'Ünïcödé 你好 🦉 \u202eright to left',
  '- * & ! | > % @ ` ? : ,',
  "$(reboot)'; DROP TABLE books; --\n[options]\n",
  '|| true && false > /dev/null 2>&1',
  '</script> <!-- <b>&amp;',
] as const;

async function rejected(text: string): Promise<readonly string[]> {
  const fields = TEXT_FIELDS.filter(
    (field) => loadStack(hostileStack(text, [field]), 'stack.yaml').ok,
  );
  const loaded = loadStack(hostileStack(text, fields), 'stack.yaml');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings));
  const rendering = renderStack(loaded.value, { templates, previous: undefined, hash: sha256 });
  const { readings } = await verifyArtefacts(rendering.artefacts);
  expect(readings.length).toBeGreaterThanOrEqual(rendering.artefacts.length);
  return readings
    .filter(({ outcome }) => outcome === 'rejected')
    .map(({ artefact, reader, line, message }) => `${artefact}:${line} ${reader}: ${message}`);
}

test.each(TEXTS)('no program refuses a file that holds %j', async (text) => {
  expect(await rejected(text)).toEqual([]);
});

test('no program refuses a file that holds any text', async () => {
  const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 1000) / 250);
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      expect(await rejected(text)).toEqual([]);
    }),
    { numRuns },
  );
}, 120_000);
