import type { PinnedRepository } from './pinned-repository.ts';

/** Submodules for git. Their commits are no part of the format: git keeps them in the repository itself. */
export function modulesFile(
  repositories: readonly PinnedRepository[],
  banner: readonly string[],
): string {
  const sections = repositories.map(({ folder, url, branch }) => {
    const entries = { path: folder, url, branch };
    const lines = Object.entries(entries).map(([key, text]) => `\t${key} = ${quoted(text)}\n`);
    return `[submodule ${quoted(folder)}]\n${lines.join('')}`;
  });
  return `${banner.map((line) => `# ${line}\n`).join('')}\n${sections.join('')}`;
}

/** Always in quotes, in which two characters need a backslash. Source: git-config(1), "Syntax". */
function quoted(text: string): string {
  if (/\p{Cc}/u.test(text)) throw new Error('a control character in an address or a folder');
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
