import { readDoodba } from './doodba/read.ts';
import { readGitAggregate } from './git-aggregate/read.ts';
import { readGitmodules } from './gitmodules/read.ts';
import { readLock } from './lock/read-lock.ts';
import { readOcaLockJson } from './oca-lock-json/read.ts';
import { readOcaLockYaml } from './oca-lock-yaml/read.ts';
import type { Pin, PinFile, PinFormat } from './pin.ts';
import { readRequirements } from './requirements/read.ts';
import { withoutLogin } from './without-login.ts';

/** The readers by format. Each is pure and total: whatever is wrong with a text is a mistake in it. */
export const pinReaders: Readonly<Record<PinFormat, (text: string, file: string) => PinFile>> = {
  'stackwright-lock': readLock,
  'oca-lock-json': readOcaLockJson,
  'oca-lock-yaml': readOcaLockYaml,
  'git-aggregate': readGitAggregate,
  doodba: readDoodba,
  gitmodules: readGitmodules,
  requirements: readRequirements,
};

/** Names by which a file of pins is known; the first that fits counts. */
const NAMES: readonly (readonly [name: RegExp, format: PinFormat])[] = [
  [/(?:^|\/)\.gitmodules$/, 'gitmodules'],
  [/(?:^|\/)oca[._-]?(?:repos)?[._-]lock\.json$/i, 'oca-lock-json'],
  [/(?:^|\/)oca[._-]?(?:repos)?[._-]lock(?:\.ya?ml)?$/i, 'oca-lock-yaml'],
  [/(?:^|\/)(?:repos|oca-aggregate|aggregates?)\.ya?ml$/, 'git-aggregate'],
  [/(?:^|\/)(?:test-|dev-)?requirements(?:[-_.][\w-]+)?\.txt$/, 'requirements'],
  [/(?:^|\/)custom\/src\/addons\.ya?ml$/, 'doodba'],
];

/**
 * The format of a file, by its path, and for what is called `oca.lock.json` by its text; undefined for
 * a file that pins nothing.
 */
export function pinFormatOf(file: string, text: string): PinFormat | undefined {
  const format = NAMES.find(([name]) => name.test(file))?.[1];
  return format === 'oca-lock-json' && /"lockVersion"\s*:/.test(text) ? 'stackwright-lock' : format;
}

/**
 * Reads a file of pins by its path and text; undefined for any other file. Addresses come without the logins in them:
 * they are told, compared and written into locks.
 */
export function readPins(text: string, file: string): PinFile | undefined {
  const format = pinFormatOf(file, text);
  if (format === undefined) return undefined;
  const read = pinReaders[format](text, file);
  return { ...read, pins: read.pins.map(bare) };
}

function bare(pin: Pin): Pin {
  const { url } = pin;
  return url === undefined ? pin : { ...pin, url: { ...url, value: withoutLogin(url.value) } };
}
