import type { ProviderToken } from '../detector.ts';

/**
 * Source: "How to create a personal access token", docs.digitalocean.com; "Scannable API tokens" and
 * "Origin CA keys", developers.cloudflare.com; "API keys", supabase.com/docs; "Key prefixes",
 * tailscale.com/kb; "Token prefixes", developer.hashicorp.com; "Service accounts", grafana.com/docs;
 * "Organization auth tokens", docs.sentry.io.
 */
export const hosting: readonly ProviderToken[] = [
  {
    kind: 'digitalocean-token',
    label: 'a DigitalOcean token',
    strength: 'certain',
    marks: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
    pattern: /do[por]_v1_[0-9a-f]{64}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'cloudflare-token',
    label: 'a Cloudflare token',
    strength: 'certain',
    marks: ['cfut_', 'cfat_', 'cfk_'],
    pattern: /cf(?:ut|at|k)_[A-Za-z0-9_-]{40,48}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'cloudflare-origin-ca-key',
    label: 'a Cloudflare Origin CA key',
    strength: 'certain',
    marks: ['v1.0-'],
    pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'supabase-token',
    label: 'a Supabase access token',
    strength: 'certain',
    marks: ['sbp_'],
    pattern: /sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'supabase-secret-key',
    label: 'a Supabase secret key',
    strength: 'certain',
    marks: ['sb_secret_'],
    pattern: /sb_secret_[A-Za-z0-9_-]{31}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'tailscale-key',
    label: 'a Tailscale key',
    strength: 'certain',
    marks: ['tskey-'],
    pattern:
      /tskey-(?:api|auth|client|scim|webhook)-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{24,48}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'vault-token',
    label: 'a HashiCorp Vault token',
    strength: 'certain',
    marks: ['hvs.', 'hvb.', 'hvr.'],
    pattern: /hv[sbr]\.[A-Za-z0-9_-]{24,300}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'terraform-cloud-token',
    label: 'a Terraform Cloud token',
    strength: 'certain',
    marks: ['.atlasv1.'],
    before: /(?<![A-Za-z0-9])[A-Za-z0-9]{14}$/,
    pattern: /\.atlasv1\.[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])/y,
  },
  {
    kind: 'grafana-token',
    label: 'a Grafana token',
    strength: 'certain',
    marks: ['glsa_'],
    pattern: /glsa_[A-Za-z0-9]{32}_[0-9a-fA-F]{8}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'sentry-token',
    label: 'a Sentry token',
    strength: 'certain',
    marks: ['sntryu_', 'sntrys_'],
    pattern: /sntry(?:u_[0-9a-f]{64}|s_[A-Za-z0-9+/=_-]{80,400})(?![A-Za-z0-9])/y,
  },
];
