import type { Hit } from './detector.ts';
import { isDigest, isStandIn, isWeak, looksDrawn } from './fake.ts';
import { hitsOf } from './hits-of.ts';
import { PLACED } from './kinds.ts';
import type { PathClass } from './path-class.ts';

/** Programs that take a password as an argument. */
const PROGRAM =
  /(?<![\w/-])(?:curl|wget|http|sshpass|mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|docker login|podman login|redis-cli|htpasswd|smbclient|mongosh|mongodump)(?=[ \t])/g;

const OPTIONS: Readonly<Record<string, RegExp>> = {
  curl: /[ \t](?:-u|--user|-U|--proxy-user)[ \t=]?["']?([^\s:"']{1,64}):([^\s"']{1,128})/,
  http: /[ \t](?:-a|--auth)[ \t=]["']?([^\s:"']{1,64}):([^\s"']{1,128})/,
  sshpass: /[ \t]-p[ \t]?(["']?)([^\s"']{1,128})/,
  'redis-cli': /[ \t]-a[ \t]()["']?([^\s"']{1,128})/,
  smbclient: /[ \t]-U[ \t]?["']?([^\s%"']{1,64})%([^\s"']{1,128})/,
  htpasswd:
    /[ \t]-[a-zA-Z]*b[a-zA-Z]*[ \t]+\S{1,128}[ \t]+["']?(\S{1,64}?)["']?[ \t]+["']?([^\s"']{1,128})/,
};
const LOGIN = /[ \t]-p[ \t=]?()["']?([^\s"'-][^\s"']{0,127})/;
const SQL = /[ \t]-p()["']?([^\s"']{1,128})/;

/** Lines are read no further: a command is not longer. */
const LINE = 2000;

/** Passwords on command lines, where `ps` and the shell's history show them too. */
export function logins(text: string, reading: PathClass): readonly Hit[] {
  if (reading === 'machine' || reading === 'test' || reading === 'none') return [];
  return hitsOf(text.matchAll(PROGRAM), ({ 0: program, index }) => {
    const start = index + program.length;
    const found = optionOf(program).exec(lineFrom(text, start));
    if (found === null) return undefined;
    const [all, user = '', password = ''] = found;
    if (
      isStandIn(password) ||
      isDigest(password) ||
      password.startsWith('$') ||
      /^[A-Z][A-Z_]+$/.test(password)
    )
      return undefined;
    const from = start + found.index + all.length - password.length;
    const weak = isWeak(password, user === '' ? undefined : user);
    if (reading !== 'settings' && (weak || !looksDrawn(password))) return undefined;
    return { ...(weak ? PLACED.weak : PLACED.command), from, to: from + password.length };
  });
}

function optionOf(program: string): RegExp {
  return OPTIONS[program] ?? (program.endsWith('login') ? LOGIN : SQL);
}

/** The rest of the command: to the end of its line, or of the lines it is continued on. */
function lineFrom(text: string, start: number): string {
  const rest = text.slice(start, start + LINE);
  return /^(?:\\\r?\n|[^\n|;&])*/.exec(rest)?.[0] ?? '';
}
