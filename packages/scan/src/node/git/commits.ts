import { follow, known, unknown } from '../../pins/git-facts.ts';
import type { BranchFacts, CommitFacts, Known } from '../../pins/git-facts.ts';
import { readModules } from './modules.ts';
import type { Git } from './run.ts';

/** What commits are asked of: a repository, and what is known of it already. */
export interface CommitQuestion {
  readonly commits: readonly string[];
  readonly head: Known<string>;
  readonly shallow: Known<boolean>;
  /** Names of branches, e.g. `18.0`. */
  readonly branches: readonly string[];
}

/** What the object database tells of commits. */
export async function readCommits(
  git: Git,
  question: CommitQuestion,
): Promise<readonly CommitFacts[]> {
  const { commits } = question;
  if (commits.length === 0) return [];
  const present = await readPresence(git, commits);
  const branches = await readTips(git, question.branches);
  const facts: CommitFacts[] = [];
  for (const commit of commits) {
    facts.push(
      await readCommit(
        git,
        commit,
        follow(present, (all) => all.has(commit)),
        branches,
        question,
      ),
    );
  }
  return facts;
}

async function readCommit(
  git: Git,
  commit: string,
  present: Known<boolean>,
  tips: Known<readonly Tip[]>,
  { head, shallow }: CommitQuestion,
): Promise<CommitFacts> {
  if (!present.known || !present.value) {
    const missing = present.known
      ? unknown(`commit ${commit.slice(0, 12)} is not in this clone`)
      : present;
    return { commit, present, inHead: missing, branches: missing, modules: missing };
  }
  const inHead = head.known ? (await compare(git, commit, head.value, shallow)).contains : head;
  return {
    commit,
    present,
    inHead,
    branches: tips.known ? known(await readBranches(git, commit, tips.value, shallow)) : tips,
    modules: await readModules(git, commit),
  };
}

/** Those of the hashes that are commits of this clone. A broken object fails the run. */
async function readPresence(
  git: Git,
  commits: readonly string[],
): Promise<Known<ReadonlySet<string>>> {
  const input = commits.map((commit) => `${commit}^{commit}\n`).join('');
  const ran = await git(['cat-file', '--batch-check'], input);
  if (!ran.ok) return unknown(ran.why);
  const found = ran.out
    .split('\n')
    .flatMap((line) => /^(?<commit>[0-9a-f]+) commit \d+$/.exec(line)?.groups?.['commit'] ?? []);
  return known(new Set(found));
}

interface Tip {
  readonly ref: string;
  readonly tip: string;
}

/** Tips of the remotes' branches of these names, as they were fetched last. */
async function readTips(git: Git, branches: readonly string[]): Promise<Known<readonly Tip[]>> {
  const ran = await git(['for-each-ref', '--format=%(objectname) %(refname)', 'refs/remotes']);
  if (!ran.ok) return unknown(ran.why);
  return known(
    ran.out.split('\n').flatMap((line) => {
      const {
        tip = '',
        ref = '',
        branch = '',
      } = /^(?<tip>[0-9a-f]+) (?<ref>refs\/remotes\/[^/]+\/(?<branch>.+))$/.exec(line)?.groups ??
      {};
      return branches.includes(branch) ? [{ ref, tip }] : [];
    }),
  );
}

async function readBranches(
  git: Git,
  commit: string,
  tips: readonly Tip[],
  shallow: Known<boolean>,
): Promise<readonly BranchFacts[]> {
  const facts: BranchFacts[] = [];
  for (const { ref, tip } of tips)
    facts.push({ ref, tip, ...(await compare(git, commit, tip, shallow)) });
  return facts;
}

/**
 * How a commit stands to another: `rev-list --left-right` counts what each has that the other lacks, so
 * the commit is an ancestor exactly when its own side counts nothing. Where history is cut off, a way
 * that is found is one, but none that is not found is told.
 */
async function compare(
  git: Git,
  commit: string,
  other: string,
  shallow: Known<boolean>,
): Promise<Pick<BranchFacts, 'contains' | 'behind'>> {
  if (commit === other) return { contains: known(true), behind: known(0) };
  const ran = await git(['rev-list', '--left-right', '--count', `${commit}...${other}`, '--']);
  const { left, right } =
    /^(?<left>\d+)\t(?<right>\d+)\s*$/.exec(ran.ok ? ran.out : '')?.groups ?? {};
  if (left === undefined || right === undefined) {
    const why = unknown(ran.ok ? 'git counts commits in an unknown way' : ran.why);
    return { contains: why, behind: why };
  }
  const cut = unknown('the clone is shallow: its history is cut off');
  const isWhole = shallow.known && !shallow.value;
  const behind = isWhole ? known(Number(right)) : cut;
  if (left === '0') return { contains: known(true), behind };
  return { contains: isWhole ? known(false) : cut, behind };
}
