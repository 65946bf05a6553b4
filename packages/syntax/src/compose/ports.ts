import type { Path } from '@stackwright/core';
import type { ComposePort } from './model.ts';
import { entriesOf, mappingOf, own, present, splitColons, textOf } from './values.ts';

/** The entries of `ports`. Source: compose-spec 05-services.md, "ports". */
export function readPorts(value: unknown, path: Path): readonly ComposePort[] {
  return entriesOf(value, path).flatMap((entry) => {
    const text = textOf(entry.value);
    const port =
      text === undefined ? longPort(entry.value, entry.path) : shortPort(text, entry.path);
    return port === undefined ? [] : [port];
  });
}

/** `[[ip:]published:]target[/protocol]`; an IPv6 address stands in brackets, or bare before two ports. */
function shortPort(text: string, path: Path): ComposePort {
  const slash = text.lastIndexOf('/');
  const behind = slash === -1 ? '' : text.slice(slash + 1);
  // A `/` inside `${…}` belongs to a default.
  const hasProtocol = /^(?:[A-Za-z]+|\$\{[^}]*\}|\$\w+)$/.test(behind);
  const parts = splitColons(hasProtocol ? text.slice(0, slash) : text);
  const target = parts.at(-1) ?? '';
  const published = parts.at(-2);
  const address = parts
    .slice(0, -2)
    .join(':')
    .replace(/^\[(.*)\]$/, '$1');
  return {
    path,
    ...present({
      hostIp: address === '' ? undefined : address,
      published: published === '' ? undefined : published,
    }),
    target,
    protocol: hasProtocol ? behind : 'tcp',
  };
}

function longPort(value: unknown, path: Path): ComposePort | undefined {
  const port = mappingOf(value);
  const target = textOf(own(port, 'target'));
  if (target === undefined) return undefined;
  return {
    path,
    ...present({
      hostIp: textOf(own(port, 'host_ip')),
      published: textOf(own(port, 'published')),
      mode: textOf(own(port, 'mode')),
    }),
    target,
    protocol: textOf(own(port, 'protocol')) ?? 'tcp',
  };
}
