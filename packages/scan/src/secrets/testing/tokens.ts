import { draw, encode, pick } from './draw.ts';
import type { Random } from './draw.ts';

/** Makes a token in the shape that its provider documents. No mark is written out: nothing here looks live. */
export type Maker = (random: Random) => string;

/** Tokens of providers, by kind. */
export const TOKENS: Readonly<Record<string, Maker>> = {
  'github-token': (r) => `gh${pick(r, [...'pousr'])}_${draw(r, 'base62', 36)}`,
  'github-fine-grained-token': (r) =>
    `github${'_pat_'}${draw(r, 'base62', 22)}_${draw(r, 'base62', 59)}`,
  'gitlab-token': (r) => `gl${pick(r, ['pat', 'dt', 'ptt'])}-${draw(r, 'url', 20)}`,
  'gitlab-runner-registration-token': (r) => `GR13${'48941'}${draw(r, 'base62', 20)}`,
  'aws-access-key': (r) => `A${pick(r, ['K', 'S'])}IA${draw(r, 'base32', 16)}`,
  'google-api-key': (r) => `AI${'za'}${draw(r, 'base62', 35)}`,
  'google-client-secret': (r) => `GOC${'SPX-'}${draw(r, 'url', 27)}a`,
  'azure-client-secret': (r) => `${draw(r, 'base62', 3)}8${'Q~'}${draw(r, 'base62', 34)}`,
  'slack-token': (r) =>
    `xox${'b-'}${draw(r, 'digits', 12)}-${draw(r, 'digits', 12)}-${draw(r, 'base62', 24)}`,
  'telegram-bot-token': (r) => `7${draw(r, 'digits', 9)}:${'AA'}${draw(r, 'base62', 33)}`,
  'stripe-key': (r) => `sk_${'live_'}${draw(r, 'base62', pick(r, [24, 99]))}`,
  'stripe-test-key': (r) => `sk_${'test_'}${draw(r, 'base62', 24)}`,
  'webhook-secret': (r) => `wh${'sec_'}${draw(r, 'base62', 32)}`,
  'sendgrid-key': (r) => `S${'G.'}${draw(r, 'url', 22)}.${draw(r, 'url', 42)}b`,
  'mailgun-key': (r) => `ke${'y-'}${draw(r, 'hex', 32)}`,
  'brevo-key': (r) => `xkey${'sib-'}${draw(r, 'hex', 64)}-${draw(r, 'base62', 16)}`,
  'twilio-key': (r) => `S${'K'}${draw(r, 'hex', 32)}`,
  'digitalocean-token': (r) => `do${pick(r, ['p', 'o', 'r'])}_${'v1_'}${draw(r, 'hex', 64)}`,
  'cloudflare-token': (r) => `cf${'ut_'}${draw(r, 'base62', 48)}`,
  'cloudflare-origin-ca-key': (r) => `v1${'.0-'}${draw(r, 'hex', 24)}-${draw(r, 'hex', 146)}`,
  'supabase-token': (r) => `sb${'p_'}${draw(r, 'hex', 40)}`,
  'supabase-secret-key': (r) => `sb_${'secret_'}${draw(r, 'base62', 31)}`,
  'tailscale-key': (r) => `ts${'key-'}auth-${draw(r, 'base62', 16)}-${draw(r, 'base62', 32)}`,
  'vault-token': (r) => `hv${'s.'}${draw(r, 'base62', 24)}`,
  'grafana-token': (r) => `gl${'sa_'}${draw(r, 'base62', 32)}_${draw(r, 'hex', 8)}`,
  'sentry-token': (r) => `sntr${'yu_'}${draw(r, 'hex', 64)}`,
  'npm-token': (r) => `np${'m_'}${draw(r, 'base62', 36)}`,
  'pypi-token': (r) => `py${'pi-'}AgEIcHlwaS5vcmc${draw(r, 'base62', 150)}`,
  'docker-hub-token': (r) => `dckr${'_pat_'}${draw(r, 'base62', 27)}`,
  'rubygems-key': (r) => `ruby${'gems_'}${draw(r, 'hex', 48)}`,
  'openai-key': (r) => `s${'k-'}proj-${draw(r, 'base62', 74)}T3Blbk${'FJ'}${draw(r, 'base62', 74)}`,
  'anthropic-key': (r) => `s${'k-'}ant-api03-${draw(r, 'base62', 93)}AA`,
  'hugging-face-token': (r) => `h${'f_'}${draw(r, 'letters', 34)}`,
  'groq-key': (r) => `gs${'k_'}${draw(r, 'base62', 52)}`,
  'databricks-token': (r) => `da${'pi'}${draw(r, 'hex', 32)}`,
  'shopify-token': (r) => `shp${'at_'}${draw(r, 'hex', 32)}`,
  'notion-token': (r) => `nt${'n_'}${draw(r, 'base62', 46)}`,
  'linear-key': (r) => `lin_${'api_'}${draw(r, 'base62', 40)}`,
  'figma-token': (r) => `fig${'d_'}${draw(r, 'base62', 40)}`,
  'age-key': (r) => `AGE-SECRET${'-KEY-1'}${draw(r, 'bech32', 58)}`,
  'supabase-service-role': (r) => webToken(r, { iss: 'supabase', role: 'service_role' }),
  jwt: (r) => webToken(r, { sub: draw(r, 'hex', 12), aud: 'shop' }),
};

/** A signed token with these claims. */
export function webToken(random: Random, claims: Readonly<Record<string, string>>): string {
  const head = encode(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));
  return `${head}.${encode(JSON.stringify(claims))}.${draw(random, 'base62', 43)}`;
}

/** A key as OpenSSL, OpenSSH and GnuPG write it. */
export function privateKey(random: Random, type: string, lines: number = 12): string {
  const body = Array.from({ length: lines }, () => draw(random, 'base64', 64)).join('\n');
  return `${'-'.repeat(5)}BEGIN ${type}${'-'.repeat(5)}\n${body}\n${'-'.repeat(5)}END ${type}${'-'.repeat(5)}`;
}
