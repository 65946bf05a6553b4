import type { Elsewhere } from '../../rule.ts';
import { isLock } from './pin-scene.ts';
import type { PinScene } from './pin-scene.ts';

/** Where to point for a checkout: its pin in a lock, else in another file, else the folder itself. */
export function placeOfCheckout({ pins }: PinScene, path: string): Elsewhere {
  const own = pins.filter(({ folder }) => folder === path);
  const pin = own.find(({ file }) => isLock(file)) ?? own[0];
  return pin === undefined ? { file: path } : { file: pin.file.file, at: pin.pin.span };
}
