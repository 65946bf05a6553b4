import { Document } from 'yaml';
import type { PinnedRepository } from './pinned-repository.ts';

/** From `generated/oca` to the top of the repository. */
const TO_REPOSITORY = '../..';

/**
 * A configuration of git-aggregator: one merge a directory, of one exact commit. Directories count from
 * the folder that git-aggregator is started in, which is the folder of the file.
 */
export function aggregateFile(
  repositories: readonly PinnedRepository[],
  banner: readonly string[],
): string {
  const directories = repositories.map(({ folder, url, commit, branch }) => {
    const directory = { remotes: { oca: url }, merges: [`oca ${commit}`], target: `oca ${branch}` };
    return [`${TO_REPOSITORY}/${folder}`, directory] as const;
  });
  const document = new Document(Object.fromEntries(directories), { aliasDuplicateObjects: false });
  document.commentBefore = banner.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}
