import { resolve } from 'node:path';
import type { Fix, ReportedFinding } from '@stackwright/core';
import { fixUntilStable } from '@stackwright/lint';
import { unifiedDiff } from '@stackwright/render';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { discreet } from '../../discretion.ts';
import { attempt, replaceText } from '../../write-text.ts';

/** What repairs made of the texts, and whether the disk took them. */
export interface Repair {
  /** Every text as it is on disk by now. */
  readonly texts: ReadonlyMap<string, string>;
  readonly isWritten: boolean;
}

/** Makes the repairs that the command line asks for, and writes them, or only shows them. */
export function repair(
  call: Call,
  texts: ReadonlyMap<string, string>,
  lint: (texts: ReadonlyMap<string, string>) => readonly ReportedFinding[],
): Repair {
  const { terminal } = call;
  const safety: Fix['safety'] = call.flag('fix-unsafe') ? 'unsafe' : 'safe';
  const { texts: fixed, applied, refused } = fixUntilStable(texts, lint, safety);
  const changed = [...fixed].filter(([file, text]) => texts.get(file) !== text);
  if (call.flag('diff')) {
    for (const [path, text] of changed)
      terminal.out(
        unifiedDiff(discreet(texts.get(path) ?? '', path), discreet(text, path), { path }),
      );
  }
  for (const { fix, why } of refused) terminal.err(`not repaired: ${fix.description}: ${why}\n`);
  if (call.flag('diff')) return { texts, isWritten: true };

  const onDisk = new Map(texts);
  let isWritten = true;
  for (const [file, text] of changed) {
    const why = attempt(() => replaceText(resolve(terminal.cwd, file), text));
    if (why === undefined) onDisk.set(file, text);
    else terminal.err(`stackwright lint: ${file} cannot be written: ${why}\n`);
    isWritten &&= why === undefined;
  }
  terminal.err(`${count(applied.length, 'repair')} in ${count(changed.length, 'file')}\n`);
  return { texts: onDisk, isWritten };
}
