import type { ProviderToken } from '../detector.ts';

/** Source: "GitLab token overview, token prefixes", docs.gitlab.com/security/tokens. */
export const gitlab: readonly ProviderToken[] = [
  {
    kind: 'gitlab-token',
    label: 'a GitLab token',
    strength: 'certain',
    marks: ['glpat-', 'gldt-', 'glrt-', 'glptt-', 'glcbt-', 'glsoat-', 'glagent-', 'gloas-'],
    pattern:
      /gl(?:pat|dt|rt|ptt|cbt|soat|agent|oas)-(?:[A-Za-z0-9]{1,5}_)?[A-Za-z0-9_-]{20,300}(?:\.[a-z0-9.]{9,20})?/y,
  },
  {
    kind: 'gitlab-runner-registration-token',
    label: 'a GitLab runner registration token',
    strength: 'certain',
    marks: ['GR1348941'],
    pattern: /GR1348941[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])/y,
  },
];
