const UNITS = [
  ['m', 1024 * 1024],
  ['k', 1024],
] as const;

/** Bytes as nginx writes sizes: `128m`, `32k`, or plain bytes where no unit divides them. */
export function nginxSize(bytes: number): string {
  const unit = UNITS.find(([, factor]) => bytes > 0 && bytes % factor === 0);
  return unit === undefined ? String(bytes) : `${bytes / unit[1]}${unit[0]}`;
}
