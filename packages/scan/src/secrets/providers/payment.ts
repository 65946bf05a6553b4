import type { ProviderToken } from '../detector.ts';

/**
 * Source: "API keys" and "Webhook signatures", docs.stripe.com; "Access tokens", developer.squareup.com; Standard
 * Webhooks, "Signature scheme": Stripe, Svix, Supabase and others write `whsec_` before their secrets.
 */
export const payment: readonly ProviderToken[] = [
  {
    kind: 'stripe-key',
    label: 'a Stripe key',
    strength: 'certain',
    marks: ['sk_live_', 'rk_live_'],
    pattern: /[sr]k_live_[A-Za-z0-9]{24,247}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'stripe-test-key',
    label: 'a Stripe key for tests',
    strength: 'likely',
    marks: ['sk_test_', 'rk_test_'],
    pattern: /[sr]k_test_[A-Za-z0-9]{24,247}(?![A-Za-z0-9])/y,
  },
  {
    kind: 'webhook-secret',
    label: 'the secret of a webhook',
    strength: 'certain',
    marks: ['whsec_'],
    pattern: /whsec_[A-Za-z0-9+/]{32,88}={0,2}(?![A-Za-z0-9+/])/y,
  },
  {
    kind: 'square-token',
    label: 'a Square token',
    strength: 'certain',
    marks: ['sq0atp-', 'sq0csp-'],
    pattern: /sq0(?:atp-[A-Za-z0-9_-]{22}|csp-[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
  },
];
