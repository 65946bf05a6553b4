import { spawnSync } from 'node:child_process';
import { programsNamed } from '../program.ts';
import type { FoundProgram } from '../program.ts';

/** One nginx of this machine. */
export interface NginxProgram extends FoundProgram {
  /** e.g. `1.26.3`. */
  readonly version: string;
}

/** Every release of nginx that is here. */
export function nginxPrograms(): readonly NginxProgram[] {
  return programsNamed('nginx').flatMap(({ path, env }) => {
    const { stderr } = spawnSync(path, ['-v'], { env, encoding: 'utf8' });
    const version = /nginx\/(\d+\.\d+\.\d+)/.exec(stderr ?? '')?.[1];
    return version === undefined ? [] : [{ path, version, env }];
  });
}
