/**
 * PostgreSQL's `sslmode` names, weakest first, and the choices of Odoo's `db_sslmode` in every series.
 * Source: PostgreSQL documentation, "SSL Mode Descriptions". Only the last two verify the server:
 * `require` encrypts to whoever answers.
 */
export const SSL_MODES = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
] as const;

export type SslMode = (typeof SSL_MODES)[number];

export function isSslMode(text: string): text is SslMode {
  return SSL_MODES.some((mode) => mode === text);
}

/** True when the mode refuses to talk in clear text. `allow` and `prefer` fall back to it. */
export function requiresTls(mode: SslMode): boolean {
  return mode === 'require' || mode === 'verify-ca' || mode === 'verify-full';
}

/** True when the mode checks the server's certificate against an authority. */
export function verifiesServer(mode: SslMode): boolean {
  return mode === 'verify-ca' || mode === 'verify-full';
}
