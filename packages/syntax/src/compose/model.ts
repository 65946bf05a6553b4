import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';
import type { Variable } from './interpolation.ts';

/** A value with the path of what it was written as. Texts keep their variables: see `interpolate`. */
export interface Part<T> {
  readonly value: T;
  readonly path: Path;
}

/** One entry of `ports`, short or long. */
export interface ComposePort {
  readonly path: Path;
  /** Where it is bound; absent means every address, IPv6 included. */
  readonly hostIp?: string;
  /** A port or a range; absent means one that Docker picks. */
  readonly published?: string;
  readonly target: string;
  readonly protocol: string;
  readonly mode?: string;
}

/** One entry of `volumes`, short or long. */
export interface ComposeMount {
  readonly path: Path;
  /** `unknown`: the source begins with a variable. */
  readonly type: 'bind' | 'volume' | 'tmpfs' | 'npipe' | 'cluster' | 'image' | 'unknown';
  /** Absent for an anonymous volume and for tmpfs. */
  readonly source?: string;
  readonly target: string;
  readonly readOnly: boolean;
  /** What Docker does when a bind's source is missing: the short form makes a directory. */
  readonly createHostPath: boolean;
}

export interface ComposeDependency {
  readonly path: Path;
  readonly service: string;
  readonly condition: string;
}

export interface ComposeVariable {
  readonly path: Path;
  readonly name: string;
  /** Absent: taken from the environment of the command. */
  readonly value?: string;
}

export interface ComposeEnvFile {
  readonly path: Path;
  readonly file: string;
  readonly required: boolean;
}

/** `shell` is the text that `/bin/sh -c` gets (healthcheck), or that Compose splits itself (command). */
export interface ComposeCommand {
  readonly path: Path;
  readonly form: 'shell' | 'exec';
  readonly words: readonly string[];
}

export interface ComposeHealthcheck {
  readonly path: Path;
  /** True for `disable: true` and `test: NONE`. */
  readonly disabled: boolean;
  readonly test?: ComposeCommand;
  readonly interval?: Part<string>;
  readonly timeout?: Part<string>;
  readonly retries?: Part<number>;
  readonly startPeriod?: Part<string>;
}

export interface ComposeService {
  readonly name: string;
  readonly path: Path;
  /** As written, with aliases and merge keys resolved; for what has no field here. */
  readonly value: Readonly<Record<string, unknown>>;
  readonly image?: Part<string>;
  readonly containerName?: Part<string>;
  readonly networkMode?: Part<string>;
  readonly restart?: Part<string>;
  readonly user?: Part<string>;
  readonly command?: ComposeCommand;
  readonly entrypoint?: ComposeCommand;
  readonly ports: readonly ComposePort[];
  readonly volumes: readonly ComposeMount[];
  readonly dependsOn: readonly ComposeDependency[];
  readonly environment: readonly ComposeVariable[];
  readonly envFiles: readonly ComposeEnvFile[];
  readonly healthcheck?: ComposeHealthcheck;
  /** `mem_limit`, or `deploy.resources.limits.memory`. */
  readonly memoryLimit?: Part<string | number>;
}

/** One document of a compose file; nearly always the only one. */
export interface ComposeDocument {
  readonly value: Readonly<Record<string, unknown>>;
  readonly services: readonly ComposeService[];
  /** Names of the top-level `volumes`, `networks`, `secrets` and `configs`. */
  readonly volumes: readonly Part<string>[];
  readonly networks: readonly Part<string>[];
  readonly secrets: readonly Part<string>[];
  readonly configs: readonly Part<string>[];
  readonly interpolations: readonly ComposeInterpolation[];
  readonly locate: Locate;
}

/** A variable where it stands in the file; the whole text is its span when escapes blur the place. */
export interface ComposeInterpolation extends Omit<Variable, 'start' | 'end'> {
  readonly path: Path;
  readonly span: Span;
}

export interface ComposeFile {
  readonly file: string;
  readonly documents: readonly ComposeDocument[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}
