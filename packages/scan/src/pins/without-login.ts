/**
 * An address without the name and the password, or the token, that somebody may have written into it. The user of an ssh
 * address stays, for it is a part of the way: `ssh://git@…`. `${VARIABLE}` holds nothing.
 */
export function withoutLogin(url: string): string {
  return url.replace(
    /^((?:git\+)?([a-z][a-z0-9+.-]*):\/\/)([^/?#]*)@/i,
    (all: string, start: string, scheme: string, login: string) => {
      if (/^\$\{?\w+\}?(?::\$\{?\w+\}?)?$/.test(login)) return all;
      const [user = ''] = login.split(':');
      return /ssh|sftp/i.test(scheme) && user !== '' ? `${start}${user}@` : start;
    },
  );
}
