import { emptyPinFile } from '../pin.ts';
import type { PinFile, PinMistake } from '../pin.ts';
import { entriesOf } from '../tree/tree.ts';
import { readYaml } from '../tree/yaml.ts';
import { readDirectory } from './directory.ts';

const WHY = 'git-aggregator reads no repository of a file that it cannot read whole.';

/**
 * Reads a configuration of git-aggregator: one pin a merge, all merges of a directory with the same
 * path. Variables (`$NAME`) are left as they are: what they become is told by the environment.
 * Source: `get_repos` in git_aggregator/config.py.
 */
export function readGitAggregate(text: string, file: string): PinFile {
  const { documents, mistakes } = readYaml(text);
  const empty = emptyPinFile('git-aggregate', file);
  const broken = mistakes.map((one): PinMistake => ({
    ...one,
    why: WHY,
    fix: 'Correct the place.',
  }));
  if (broken.length > 0) return { ...empty, mistakes: broken };
  const [root, second] = documents;
  if (second !== undefined) {
    return { ...empty, mistakes: [mistakeOf('a second YAML document', second.span)] };
  }
  // An empty file is a configuration without repositories.
  if (root === undefined || (root.kind === 'scalar' && root.value === null)) return empty;
  if (root.kind !== 'map') {
    return { ...empty, mistakes: [mistakeOf('no map of directories', root.span)] };
  }
  const directories = entriesOf(root).map(readDirectory);
  return {
    ...empty,
    pins: directories.flatMap(({ pins }) => pins),
    mistakes: directories.flatMap((one) => one.mistakes),
    commands: directories.flatMap(({ commands }) => commands),
  };
}

function mistakeOf(what: string, span: PinMistake['span']): PinMistake {
  const fix = 'Write one map: each directory with its remotes and merges.';
  return { what, why: WHY, fix, span };
}
