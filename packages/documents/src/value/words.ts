/** Words that documents use for one thing; the first of each is the stack's own. */
const GROUPS: readonly (readonly string[])[] = [
  ['community', 'ce', 'community edition', 'odoo community', 'oss'],
  ['enterprise', 'ee', 'enterprise edition', 'odoo enterprise'],
  [
    'active',
    'running',
    'live',
    'up',
    'in use',
    'in production',
    'deployed',
    'enabled',
    'operational',
    'production',
    'online',
  ],
  [
    'planned',
    'todo',
    'not deployed',
    'not yet deployed',
    'future',
    'upcoming',
    'proposed',
    'not started',
  ],
  ['placeholder', 'stub', 'reserved', '503', 'not implemented'],
  [
    'deprecated',
    'retired',
    'decommissioned',
    'obsolete',
    'legacy',
    'removed',
    'shut down',
    'sunset',
  ],
  ['external', 'hosted elsewhere', 'third-party', 'third party', 'saas'],
  ['digitalocean', 'digital ocean', 'do'],
  ['letsencrypt', "let's encrypt", 'lets encrypt', 'let’s encrypt'],
  ['require', 'required', 'sslmode=require'],
  ['disable', 'disabled', 'off'],
  ['starttls', 'start tls'],
  ['managed', 'digitalocean managed', 'managed cluster'],
  ['email', 'e-mail', 'mail'],
  // Regions of DigitalOcean by their cities.
  ['sgp1', 'singapore'],
  ['fra1', 'frankfurt'],
  ['ams3', 'amsterdam'],
  ['lon1', 'london'],
  ['blr1', 'bangalore'],
  ['tor1', 'toronto'],
  ['syd1', 'sydney'],
  ['sfo3', 'san francisco'],
];
const CANONICAL: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap(([own = '', ...others]) =>
    [own, ...others].map((word): [string, string] => [word, own]),
  ),
);

/** The stack's word for what a document says, or the word itself. Lower case. */
export function canonicalWord(text: string): string {
  const lower = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  return CANONICAL.get(lower) ?? lower;
}

export function sameWord(a: string, b: string): boolean {
  return canonicalWord(a) === canonicalWord(b);
}

/** True when the word is one that the stack uses, or means one of them. */
export function isKnownWord(text: string): boolean {
  return CANONICAL.has(text.trim().toLowerCase());
}
