import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixUntilStable } from './fix.ts';
import { hash, lintTexts } from '../testing/index.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');
const stacks = filesNamed('stack.yaml', ['.', 'examples']);
const composes = filesNamed('compose.yaml', ['generated']);

/** A mistake put into a real file, and the rule that takes it away again. */
const faults = [
  ...stacks.map((file) => ({
    file,
    rule: 'no-unused-secret',
    inject: (text: string) => text.replace(/^secrets:.*\r?\n/m, '$&  OLD_SHOP_TOKEN: {}\n'),
  })),
  ...composes.map((file) => ({
    file,
    rule: 'no-compose-version-key',
    inject: (text: string) => text.replace(/^(?=[a-z])/m, 'version: "3.8"\n'),
  })),
];

test('there are real files', () => {
  expect(stacks.length).toBeGreaterThan(2);
  expect(composes.length).toBeGreaterThan(1);
});

test.each(faults)('$file is as it was when $rule has mended it', ({ file, rule, inject }) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  for (const original of [text, text.replaceAll('\n', '\r\n')]) {
    const faulty = inject(original).replaceAll(/\r?\n/g, original.includes('\r\n') ? '\r\n' : '\n');
    expect(hash(faulty)).not.toBe(hash(original));
    // The name of a file that nobody renders.
    const texts = new Map([[path.basename(file), faulty]]);
    const lint = (some: ReadonlyMap<string, string>) =>
      lintTexts(Object.fromEntries(some), { only: [rule] }).findings;

    const mended = fixUntilStable(texts, lint, 'unsafe').texts.get(path.basename(file));

    expect(mended).toBe(original);
  }
});

/** Files of a name below folders, relative to the repository. `.` is not searched below itself. */
function filesNamed(name: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .filter((file) => path.basename(file) === name)
      .map((file) => path.join(folder, file)),
  );
}
