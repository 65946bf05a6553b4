import type { Places } from './places.ts';

/**
 * A configuration file of the container, moved to this machine. Only places change: paths, listening
 * sockets, the name server, and the user. `valid=10s` becomes one second, so that a test of a moved
 * container takes one too.
 */
export function relocate(text: string, places: Places): string {
  const { address, dnsPort, ipv6, paths, ports, runDirectory, user } = places;
  const moved = Object.entries(paths).reduce((all, [from, to]) => all.replaceAll(from, to), text);
  return moved
    .replace(/^pid \S+;$/m, `pid ${runDirectory}/nginx.pid;`)
    .replace(/^user \S+;$/m, user === undefined ? '' : `user ${user};`)
    .replace(/^(\s*resolver) \S+ valid=\d+s/m, `$1 127.0.0.1:${dnsPort} valid=1s`)
    .replace(/^http \{$/m, `http {\n${otherTempPaths(paths)}`)
    .replaceAll(/^(\s*listen) (\[::\]:)?(\d+)(.*)$/gm, (_line, word, six, port, rest) => {
      const here = ports[Number(port)];
      if (here === undefined) throw new Error(`no place for port ${port}`);
      if (six === undefined) return `${word} ${address}:${here}${rest}`;
      return ipv6 ? `${word} [::1]:${here}${rest}` : '';
    });
}

/** Of modules that the edge does not use, but that make their directories at start (Debian's build). */
function otherTempPaths(paths: Places['paths']): string {
  const cache = paths['/var/cache/nginx'] ?? '/var/cache/nginx';
  return ['fastcgi', 'scgi', 'uwsgi']
    .map((module) => `    ${module}_temp_path ${cache}/${module}_temp;`)
    .join('\n');
}
