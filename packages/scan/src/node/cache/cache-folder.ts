import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder for what may be lost: `$STACKWRIGHT_CACHE_DIR`, else below the user's own. Undefined where there
 * is none. A relative `$XDG_CACHE_HOME` is to be ignored, says the XDG Base Directory Specification.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string | undefined {
  const { STACKWRIGHT_CACHE_DIR: own = '', XDG_CACHE_HOME: users = '' } = env;
  if (own !== '') return own;
  if (isAbsolute(users)) return join(users, 'stackwright');
  return isAbsolute(home) ? join(home, '.cache', 'stackwright') : undefined;
}
