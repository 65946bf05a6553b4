import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
/** esbuild names the modules that it copied into a file which is generated and then committed. */
const COPIED = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g;

/**
 * The licences of other people's code in a bundle, as its licences ask for: npm packages, modules copied
 * into generated files, and files that stand beside a `NOTICE.md` in this repository.
 * @param inputs the bundled files, relative to `root`.
 * @throws when one of them has no licence text: such code must not be shipped.
 */
export function thirdParty(root: string, inputs: readonly string[]): string {
  const packages = new Set(inputs.flatMap((input) => PACKAGE.exec(input)?.[0] ?? []));
  const copied = inputs
    .filter((input) => /\.gen\.[jt]s$/.test(input) && !PACKAGE.test(input))
    .flatMap((input) => [...readFileSync(path.join(root, input), 'utf8').matchAll(COPIED)])
    .map(([, name = '']) => `node_modules/${name}`);
  const noticed = inputs
    .map((input) => path.posix.dirname(input))
    .filter((folder) => existsSync(path.join(root, folder, 'NOTICE.md')));
  const parts = new Map([
    ...[...packages, ...copied].map((folder) => packagePart(root, folder)),
    ...noticed.map((folder) => noticePart(root, folder)),
  ]);
  const sorted = [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    'This program contains code of other people under these licences.\n',
    ...sorted.map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`),
  ].join('\n');
}

function packagePart(root: string, folder: string): readonly [title: string, text: string] {
  const manifest: unknown = JSON.parse(
    readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const { name, version, license } = manifest as Readonly<Record<string, unknown>>;
  return [`${String(name)} ${String(version)} (${String(license)})`, licenceOf(root, folder)];
}

function noticePart(root: string, folder: string): readonly [title: string, text: string] {
  const notice = readFileSync(path.join(root, folder, 'NOTICE.md'), 'utf8');
  const text = notice.replace(/^# .*\n+/, '').trimEnd();
  return [path.posix.basename(folder), `${text}\n\n${licenceOf(root, folder)}`];
}

function licenceOf(root: string, folder: string): string {
  const file = readdirSync(path.join(root, folder)).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) throw new Error(`${folder} is bundled and has no licence text`);
  return readFileSync(path.join(root, folder, file), 'utf8').trimEnd();
}
