import type { Span } from '@stackwright/core';
import type { Placed } from '../../manifest/manifest.ts';
import type { PinFile } from '../pin.ts';

/** `line:column-line:column`. */
export function place({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** A file of pins with the text that each span covers in place of positions: what is not said is left out. */
export function shown(file: PinFile, text: string) {
  const at = ({ start, end }: Span): string => text.slice(start.offset, end.offset);
  const value = (one: Placed<unknown> | undefined) => one && [one.value, at(one.span)];
  return {
    pins: file.pins.map((pin) => ({
      at: at(pin.span),
      repository: pin.repository,
      url: value(pin.url),
      path: value(pin.path),
      branch: value(pin.branch),
      commit: value(pin.commit),
      ref: value(pin.ref),
      shallow: value(pin.shallow),
      ...(pin.modules.length > 0 && { modules: pin.modules.map(value) }),
    })),
    mistakes: file.mistakes.map(({ what, span }) => `${place(span)} ${what}`),
  };
}
