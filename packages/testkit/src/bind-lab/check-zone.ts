import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '../program.ts';

/** What `named-checkzone` made of a zone file. */
export interface ZoneCheck {
  readonly accepted: boolean;
  /** Everything it said but the serial and `OK`; empty when it has nothing to object to. */
  readonly said: string;
}

/** By default these are warnings, and the zone loads; `-i local` asks no other name server. */
const STRICT = ['-k', '-m', '-M', '-S', '-n'].flatMap((flag) => [flag, 'fail']);

/** Lets BIND's own checker read a zone file, warnings counted as errors. */
export function checkZone(name: string, text: string): ZoneCheck {
  const directory = mkdtempSync(join(tmpdir(), 'zone-'));
  try {
    const file = join(directory, 'zone');
    writeFileSync(file, text);
    const { error, status, stdout, stderr } = spawnSync(
      programPath('named-checkzone'),
      [...STRICT, '-i', 'local', name, file],
      { encoding: 'utf8' },
    );
    if (error !== undefined) throw error;
    const said = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => line !== '' && line !== 'OK' && !/: loaded serial \d+$/.test(line));
    return { accepted: status === 0, said: said.join('\n') };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
