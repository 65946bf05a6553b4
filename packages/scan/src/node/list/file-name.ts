import { isUtf8 } from 'node:buffer';

/** A file's name: as it is shown, and as it is on the disk where that is something else. */
export interface FileName {
  readonly path: string;
  readonly bytes?: string;
}

/** Reads a name. On Linux it may hold any bytes but NUL and `/`. */
export function fileName(bytes: Buffer): FileName {
  if (isUtf8(bytes)) return { path: bytes.toString('utf8') };
  return { path: escaped(bytes), bytes: bytes.toString('latin1') };
}

/** What the system calls a file: text where that is enough. */
export function systemPath(root: string, { path, bytes }: FileName): string | Buffer {
  if (bytes === undefined) return `${root}/${path}`;
  return Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes, 'latin1')]);
}

/** A name below a folder. */
export function below(folder: FileName, name: FileName): FileName {
  const path = `${folder.path}/${name.path}`;
  if (folder.bytes === undefined && name.bytes === undefined) return { path };
  return { path, bytes: `${bytesOf(folder)}/${bytesOf(name)}` };
}

function bytesOf({ path, bytes }: FileName): string {
  return bytes ?? Buffer.from(path).toString('latin1');
}

function escaped(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('');
}
