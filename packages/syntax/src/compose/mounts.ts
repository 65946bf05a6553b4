import type { Path } from '@stackwright/core';
import type { ComposeMount } from './model.ts';
import { entriesOf, mappingOf, own, present, splitColons, textOf } from './values.ts';

const TYPES = ['bind', 'volume', 'tmpfs', 'npipe', 'cluster', 'image'] as const;

/** The entries of `volumes` of a service. Source: compose-spec 05-services.md, "volumes". */
export function readMounts(value: unknown, path: Path): readonly ComposeMount[] {
  return entriesOf(value, path).flatMap((entry) => {
    const text = textOf(entry.value);
    const mount =
      text === undefined ? longMount(entry.value, entry.path) : shortMount(text, entry.path);
    return mount === undefined ? [] : [mount];
  });
}

/** `[source:]target[:mode]`. A source that is a path is a bind, any other name a volume. */
function shortMount(text: string, path: Path): ComposeMount {
  const parts = joinDrives(splitColons(text));
  const [first = '', second, mode = ''] = parts;
  if (second === undefined) {
    return { path, type: 'volume', target: first, readOnly: false, createHostPath: true };
  }
  return {
    path,
    type: typeOfSource(first),
    source: first,
    target: second,
    readOnly: mode.split(',').includes('ro'),
    createHostPath: true,
  };
}

function typeOfSource(source: string): ComposeMount['type'] {
  if (/^(?:[./~]|[A-Za-z]:[\\/]|\\\\)/.test(source)) return 'bind';
  return source.startsWith('$') && !source.startsWith('$$') ? 'unknown' : 'volume';
}

/** `C:\data` is one part, though a colon stands in it; `c:/data` is the volume c at /data. */
function joinDrives(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1) ?? '';
    if (/^[A-Za-z]$/.test(before) && part.startsWith('\\'))
      joined.splice(-1, 1, `${before}:${part}`);
    else joined.push(part);
  }
  return joined;
}

function longMount(value: unknown, path: Path): ComposeMount | undefined {
  const mount = mappingOf(value);
  const target = textOf(own(mount, 'target'));
  if (target === undefined) return undefined;
  const said = textOf(own(mount, 'type'));
  const bind = mappingOf(own(mount, 'bind'));
  return {
    path,
    type: TYPES.find((type) => type === said) ?? 'unknown',
    ...present({ source: textOf(own(mount, 'source')) }),
    target,
    readOnly: own(mount, 'read_only') === true,
    // Compose's own default for the long form, too, is to create it.
    createHostPath: own(bind, 'create_host_path') !== false,
  };
}
