import { readOcaLock } from '../oca-lock.ts';
import type { PinFile } from '../pin.ts';
import { readJson } from '../tree/json.ts';

/** Reads an `oca.lock.json` of any shape in use but our own. */
export function readOcaLockJson(text: string, file: string): PinFile {
  return readOcaLock('oca-lock-json', file, readJson(text));
}
