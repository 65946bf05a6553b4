import type { ProviderToken } from '../detector.ts';

/**
 * Source: "Behind GitHub's new authentication token formats", github.blog, 2021; "About authentication
 * to GitHub", docs.github.com.
 */
export const github: readonly ProviderToken[] = [
  {
    kind: 'github-token',
    label: 'a GitHub token',
    strength: 'certain',
    marks: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    pattern: /gh[pousr]_[A-Za-z0-9]{36,255}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'github-fine-grained-token',
    label: 'a fine-grained GitHub token',
    strength: 'certain',
    marks: ['github_pat_'],
    pattern: /github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9])/y,
  },
];
