import { readOcaLock } from '../oca-lock.ts';
import type { PinFile } from '../pin.ts';
import { readYaml } from '../tree/yaml.ts';

/** Reads a lock written in YAML, such as `oca_repos.lock`. */
export function readOcaLockYaml(text: string, file: string): PinFile {
  return readOcaLock('oca-lock-yaml', file, readYaml(text));
}
