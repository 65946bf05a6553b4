import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskSecrets } from '@stackwright/scan';
import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { pretty } from '../../packages/cli/src/reporters/pretty/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = join(ROOT, 'README.md');

/** The slip of the pen that the README shows: one environment names a host that is not declared. */
function slip(stack: string): string {
  return stack.replace(/^( {2}production:\n {4}host: )erp-prod$/m, '$1erp-prd');
}

test('the mistake that README.md shows is what a user sees', () => {
  const readme = readFileSync(README, 'utf8');
  const text = slip(readFileSync(join(ROOT, 'stack.yaml'), 'utf8'));
  const loaded = loadStack(text, 'stack.yaml');
  const sources = new Map([['stack.yaml', maskSecrets(text, 'stack.yaml')]]);
  const options = { sources, color: false, width: 100 };
  const shown = pretty(loaded.findings, options).trimEnd();

  const block = /(?<=```text\n)error\[[^]*?(?=\n```)/;
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
    writeFileSync(
      README,
      readme.replace(block, () => shown),
    );
  } else {
    expect(block.exec(readme)?.[0]).toBe(shown);
  }
  expect(loaded.findings).toHaveLength(1);
});
