import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const file = path.resolve(import.meta.dirname, '../../package-lock.json');
const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};

// npm leaves out what a registry lacks, and `npm ci` then refuses the lock file on every machine.
test('the binaries of every platform are locked', () => {
  const names = new Set(Object.keys(packages).map((key) => key.replace(/^.*node_modules\//, '')));
  const missing = Object.entries(packages).flatMap(([key, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${key} needs ${name}`),
  );

  expect(missing).toEqual([]);
});

test('no registry is written into the lock file', () => {
  const hosts = Object.values(packages).filter(
    ({ link, resolved }) => !link && resolved !== undefined,
  );

  expect(hosts).toEqual([]);
});
