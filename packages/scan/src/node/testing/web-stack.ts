import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Checkout, CommitFacts, GitFacts, GitQuestions, Known } from '../../pins/git-facts.ts';
import { readGitFacts } from '../git-facts.ts';
import { createSandbox } from './sandbox.ts';
import type { Sandbox } from './sandbox.ts';

/** A stack for each test of a file, and what is asked of it. */
export interface WebStack {
  /** `upstream` has the branch 18.0 with two commits; `stack` has it as the submodule addons/web. */
  box: Sandbox;
  first: string;
  second: string;
  readonly facts: (questions?: Partial<GitQuestions>, where?: string) => Promise<GitFacts>;
  readonly checkout: (path?: string, commits?: readonly string[]) => Promise<Checkout>;
  readonly commit: (hash: string, path?: string) => Promise<CommitFacts>;
}

/** Makes a new stack before each test, and removes it behind. */
export function useWebStack(): WebStack {
  const web: WebStack = {
    box: undefined as unknown as Sandbox,
    first: '',
    second: '',
    facts: (questions, where = 'stack') =>
      readGitFacts(join(web.box.folder, where), {
        checkouts: [],
        branches: ['18.0'],
        ...questions,
      }),
    checkout: async (path = 'addons/web', commits = []) => {
      const { checkouts } = await web.facts({ checkouts: [{ path, commits }] });
      const found = checkouts.find((one) => one.path === path);
      if (found === undefined) throw new Error(`no checkout ${path}`);
      return found;
    },
    commit: async (hash, path) => {
      const { commits } = await web.checkout(path, [hash]);
      const found = commits.find((one) => one.commit === hash);
      if (found === undefined) throw new Error(`no commit ${hash}`);
      return found;
    },
  };
  beforeEach(() => {
    const box = createSandbox();
    web.box = box;
    mkdirSync(join(box.folder, 'upstream'));
    box.git('upstream', 'init', '--quiet', '-b', '18.0');
    box.addon('upstream', 'web_timeline');
    web.first = box.commit('upstream', 'one');
    box.addon('upstream', 'web_responsive');
    web.second = box.commit('upstream', 'two');
    mkdirSync(join(box.folder, 'stack'));
    box.git('stack', 'init', '--quiet');
    box.git('stack', 'submodule', '--quiet', 'add', '-b', '18.0', '../upstream', 'addons/web');
    box.commit('stack', 'pin');
  });
  afterEach(() => web.box.remove());
  return web;
}

/** The value, or why there is none. */
export function said<T>(fact: Known<T>): T | string {
  return fact.known ? fact.value : `? ${fact.why}`;
}
