import path from 'node:path';
import { generators } from './generators.ts';
import { run } from './run.ts';

const root = path.resolve(import.meta.dirname, '../..');
const check = process.argv.includes('--check');
const { changes, failures } = await run(root, generators, { write: !check });
for (const { kind, path: file, detail } of changes) {
  console.log(`${kind} ${file}${detail === '' ? '' : `\n${detail}`}`);
}
for (const { generator, cause } of failures) {
  console.error(
    `The generator ${generator} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
  );
  process.exitCode = 1;
}
if (check && changes.length > 0) {
  console.error(
    'Generated files are out of date. Run `npm run codegen` and commit what it writes.',
  );
  process.exitCode = 1;
}
