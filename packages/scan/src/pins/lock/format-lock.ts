import { compareText } from '@stackwright/core';
import { withoutLogin } from '../without-login.ts';
import { LOCK_VERSION } from './lock.ts';
import type { Lock, LockedRepository } from './lock.ts';

/**
 * The text of a lock. Keys are sorted and each repository has a line of its own: equal locks are equal
 * bytes, and what moved is one line of a diff. An address is written without the login in it.
 */
export function formatLock({ series, repositories }: Lock): string {
  const lines = repositories
    .toSorted((a, b) => compareText(a.path, b.path))
    .map((one) => `    ${JSON.stringify(one.path)}: ${formatRepository(one)}`);
  const body = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  return `{\n  "lockVersion": ${LOCK_VERSION},\n  "repositories": ${body},\n  "series": ${JSON.stringify(series)}\n}\n`;
}

function formatRepository({ branch, commit, modules, url }: LockedRepository): string {
  const fields = [
    ...(branch === undefined ? [] : [`"branch": ${JSON.stringify(branch)}`]),
    `"commit": ${JSON.stringify(commit)}`,
    `"modules": [${modules
      .toSorted(compareText)
      .map((one) => JSON.stringify(one))
      .join(', ')}]`,
    `"url": ${JSON.stringify(withoutLogin(url))}`,
  ];
  return `{ ${fields.join(', ')} }`;
}
