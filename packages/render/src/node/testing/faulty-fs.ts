import nodeFs from 'node:fs';

import type { TreeFs } from '../output-folder.ts';

/** Calls that change the disk, or make a change lasting. */
const CHANGES = [
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
  'writeSync',
] as const;

/** What happens at a changing call; `write` is given the call's own half-done work, if it has any. */
export type AtCall = (name: string, half: () => void) => void;

/** Node's file system with a hook before each changing call, creation by `open` among them. */
export function hookedFs(atCall: AtCall): TreeFs {
  const hooked: TreeFs = { ...nodeFs };
  for (const name of CHANGES) {
    const call = Reflect.get(nodeFs, name);
    Reflect.set(hooked, name, (...args: unknown[]) => {
      atCall(name, () => {
        if (name === 'writeSync') nodeFs.writeSync(Number(args[0]), Buffer.from('['));
      });
      return Reflect.apply(call, nodeFs, args);
    });
  }
  hooked.openSync = (path, flags, mode) => {
    if ((Number(flags) & nodeFs.constants.O_CREAT) !== 0) atCall('openSync', () => undefined);
    return nodeFs.openSync(path, flags, mode);
  };
  return hooked;
}
