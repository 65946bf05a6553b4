/** Names of variables and settings whose value nobody but their user may know. */
const SECRET = /(?:PASSWORD|PASSWD|SECRET|TOKEN|(?:^|_)PASS$|(?:API|ENCRYPTION|PRIVATE)_?KEY)/i;

/** True when the name says so; the path of a file with a secret is none. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !/_(?:FILE|PATH)$/i.test(name);
}
