import { basename, join } from 'node:path';
import { accepted, lineIn, notAsked, rejected } from '../../answer.ts';
import { groupBy } from '@stackwright/core';
import { folderOf } from '../../folder.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';
import { calendarsOf, requiredUnits, standInFor } from './stand-ins.ts';

const UNIT = /\.(?:service|timer|socket|path|target|mount)$/;

/** Where distributions put their own units: basic.target and its like. */
const DISTRIBUTION_UNITS = '/usr/lib/systemd/system:/lib/systemd/system';

/** Units, with the units of their own folder beside them. systemd itself need not run. */
export const reader = {
  id: 'systemd',
  program: 'systemd-analyze',
  reads: ({ path }) => UNIT.test(path),
  async read(input) {
    const folders = groupBy(input.artefacts, ({ path }) => folderOf(path));
    const work = [...folders.values()].map((units, index) => checkFolder(units, index, input));
    return (await Promise.all(work)).flat();
  },
} as const satisfies Reader;

async function checkFolder(
  units: readonly ReadableArtefact[],
  index: number,
  input: ReaderInput,
): Promise<readonly Answer[]> {
  const own = units.map((unit) => ({ path: basename(unit.path), text: standInFor(unit.text) }));
  const names = own.map(({ path }) => path);
  const needed = requiredUnits(units.map(({ text }) => text)).filter(
    (each) => !names.includes(each),
  );
  const stubs = needed.map((path) => ({ path, text: stubUnit(path) }));
  const folder = join(input.workdir, `${index}`);
  await writeTree(join(folder, 'units'), own);
  await writeTree(join(folder, 'stubs'), stubs);
  const env = { SYSTEMD_UNIT_PATH: `${folder}/units:${DISTRIBUTION_UNITS}:${folder}/stubs` };
  return Promise.all(units.map((unit) => checkUnit(unit, join(folder, 'units'), env, input)));
}

async function checkUnit(
  unit: ReadableArtefact,
  folder: string,
  env: Readonly<Record<string, string>>,
  input: ReaderInput,
): Promise<Answer> {
  const file = join(folder, basename(unit.path));
  // Without --recursive-errors=yes an unknown key is printed and forgiven.
  const args = ['verify', '--man=no', '--recursive-errors=yes', file];
  const result = await input.run(input.program, args, { env });
  if (result.status === 'failed') return notAsked(unit, input.program, result.reason);
  const said = result.stderr.replaceAll(`${folder}/`, '').trim();
  if (result.code !== 0 || said !== '') return rejected(unit, said, lineOf(said, unit));
  return checkCalendars(unit, input);
}

/** `systemd-analyze verify` forgives a timer that has one good calendar beside a bad one. */
async function checkCalendars(unit: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  for (const { calendar, line } of calendarsOf(unit.text)) {
    const result = await input.run(input.program, ['calendar', '--', calendar]);
    if (result.status === 'failed') return notAsked(unit, input.program, result.reason);
    if (result.code !== 0) return rejected(unit, result.stderr.trim(), line);
  }
  return accepted(unit);
}

function lineOf(said: string, { path }: ReadableArtefact): number | undefined {
  const named = said.split('\n').find((line) => line.startsWith(`${basename(path)}:`));
  return lineIn(named ?? '', /^[^:]+:(\d+):/);
}

function stubUnit(name: string): string {
  return name.endsWith('.service') ? '[Service]\nExecStart=/bin/true\n' : '[Unit]\n';
}
