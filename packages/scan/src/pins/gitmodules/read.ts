import { createPositions, groupBy } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import type { Placed } from '../../manifest/manifest.ts';
import { emptyPin, emptyPinFile } from '../pin.ts';
import type { Pin, PinFile, PinMistake } from '../pin.ts';
import { repositoryOf } from '../repository.ts';
import { readConfig } from './config.ts';
import type { ConfigEntry } from './config.ts';

const REFUSED = 'git refuses every command on submodules until it is corrected.';
const IGNORED = 'git leaves such a submodule out, as a trap in a file that others wrote.';

/**
 * Reads `.gitmodules`: one pin a submodule, with no commit, which git keeps in the tree (the gitlink).
 * Source: `parse_config` in git's submodule-config.c.
 */
export function readGitmodules(text: string, file: string): PinFile {
  const positionAt = createPositions(text);
  const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): Span => ({
    start: positionAt(start),
    end: positionAt(end),
  });
  const { entries, heads, mistake } = readConfig(text);
  const empty = emptyPinFile('gitmodules', file);
  if (mistake !== undefined) {
    const fix = 'Correct the line; `git config -f .gitmodules --list` says when it is well.';
    const span = spanOf(mistake);
    return { ...empty, mistakes: [{ what: mistake.what, why: REFUSED, fix, span }] };
  }
  const mistakes: PinMistake[] = [];
  const named = heads.flatMap((head) =>
    head.section === 'submodule' && head.subsection !== undefined
      ? [{ ...head, subsection: head.subsection }]
      : [],
  );
  const pins = [...groupBy(named, ({ subsection }) => subsection)].flatMap(([name, [head]]) => {
    if (head === undefined) return [];
    const own = entries.filter((one) => one.section === 'submodule' && one.subsection === name);
    return toPin(name, spanOf(head), createLookup(own, spanOf, mistakes), mistakes);
  });
  return { ...empty, pins, mistakes };
}

type Lookup = (key: string) => Placed<string> | undefined;

/** The first value of a key counts: git warns about a second one and skips it. */
function createLookup(
  entries: readonly ConfigEntry[],
  spanOf: (entry: ConfigEntry) => Span,
  mistakes: PinMistake[],
): Lookup {
  return (key) => {
    const [first, second] = entries.filter((one) => one.key === key);
    if (second !== undefined) {
      mistakes.push({
        what: `\`${key}\` a second time`,
        why: 'git warns, and goes on with the first.',
        fix: 'Keep one of the two.',
        span: spanOf(second),
      });
    }
    return first?.value === undefined ? undefined : { value: first.value, span: spanOf(first) };
  };
}

function toPin(name: string, head: Span, lookup: Lookup, mistakes: PinMistake[]): readonly Pin[] {
  const path = lookup('path');
  const url = lookup('url');
  const shallow = lookup('shallow');
  const wrong = (what: string, why: string, fix: string, span = head): void => {
    mistakes.push({ what, why, fix, span });
  };
  if (leadsOut(name)) {
    wrong('a submodule whose name leads out of .git/modules', IGNORED, 'Name it by its path.');
    return [];
  }
  for (const [key, one] of [
    ['path', path],
    ['url', url],
  ] as const) {
    if (one?.value.startsWith('-') !== true) continue;
    wrong(`\`${key}\` that begins like an option`, IGNORED, `Correct the ${key}.`, one.span);
    return [];
  }
  if (path === undefined) {
    wrong(
      'a submodule without `path`',
      'It belongs to no folder.',
      'Write its path, or remove it.',
    );
  }
  if (url === undefined) {
    wrong(
      'a submodule without `url`',
      '`git submodule update` has nothing to clone it from.',
      "Write its repository's URL.",
    );
  }
  return [
    {
      ...emptyPin(head),
      repository: url === undefined ? undefined : repositoryOf(url.value),
      url,
      path: path === undefined ? undefined : { ...path, value: path.value.replace(/\/+$/, '') },
      branch: lookup('branch'),
      shallow:
        shallow === undefined
          ? undefined
          : { value: /^(?:true|yes|on|[1-9]\d*)$/i.test(shallow.value), span: shallow.span },
    },
  ];
}

/** True for a submodule's name that git refuses: its folder would be outside of `.git/modules`. */
export function leadsOut(name: string): boolean {
  return name === '' || name.split(/[/\\]/).includes('..');
}
