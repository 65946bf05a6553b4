import type { ProviderToken } from '../detector.ts';

/**
 * Service accounts carry a private key: see private-keys.ts.
 * Source: "API keys overview" and "OAuth 2.0 client secrets", docs.cloud.google.com.
 */
export const google: readonly ProviderToken[] = [
  {
    kind: 'google-api-key',
    label: 'a Google API key',
    // Keys for maps in a browser are public, and restricted by referrer.
    strength: 'likely',
    marks: ['AIza'],
    pattern: /AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'google-client-secret',
    label: 'a Google OAuth client secret',
    strength: 'certain',
    marks: ['GOCSPX-'],
    pattern: /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'google-refresh-token',
    label: 'a Google OAuth refresh token',
    strength: 'certain',
    marks: ['1//0'],
    pattern: /1\/\/0[A-Za-z0-9_-]{60,120}(?![A-Za-z0-9_-])/y,
  },
];
