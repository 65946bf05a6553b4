import type { ProviderToken } from '../detector.ts';

/**
 * Source: "Announcing npm's new access token format", github.blog, 2021; "API tokens", pypi.org/help:
 * each begins with the same serialised macaroon header; "Personal access tokens", docs.docker.com;
 * "API keys", guides.rubygems.org.
 */
export const registries: readonly ProviderToken[] = [
  {
    kind: 'npm-token',
    label: 'an npm token',
    strength: 'certain',
    marks: ['npm_'],
    pattern: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'pypi-token',
    label: 'a PyPI token',
    strength: 'certain',
    marks: ['pypi-AgE'],
    pattern: /pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[A-Za-z0-9_-]{50,1000}/y,
  },
  {
    kind: 'docker-hub-token',
    label: 'a Docker Hub token',
    strength: 'certain',
    marks: ['dckr_pat_', 'dckr_oat_'],
    pattern: /dckr_[po]at_[A-Za-z0-9_-]{27,32}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'rubygems-key',
    label: 'a RubyGems key',
    strength: 'certain',
    marks: ['rubygems_'],
    pattern: /rubygems_[0-9a-f]{48}(?![A-Za-z0-9])/y,
  },
];
