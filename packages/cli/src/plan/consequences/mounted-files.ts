import type { ArtefactChange } from '../change.ts';
import type { Compared, Consequence } from '../consequence.ts';
import type { Service } from '../differs/compose/read.ts';
import { composePairs, servicesByName } from './compose-files.ts';
import { quoted } from './names.ts';
import { containerChanges } from './recreated.ts';

/**
 * Containers that read a changed file and that Compose leaves alone: what a bind mount holds is no part
 * of a service's configuration.
 */
export function mountConsequences(compared: Compared): readonly Consequence[] {
  return composePairs(compared).flatMap((pair) => {
    const { created, recreated } = containerChanges(pair);
    const replaced = new Set([...created, ...recreated]);
    return [...servicesByName(pair.is)]
      .filter(([name]) => !replaced.has(name))
      .flatMap(([, service]) => consequencesFor(service, pair.folder, compared.artefacts));
  });
}

function consequencesFor(
  service: Service,
  where: string,
  artefacts: readonly ArtefactChange[],
): readonly Consequence[] {
  const read = service.volumes.flatMap(({ type, source, target }) => {
    if (type !== 'bind' || source === undefined || source.startsWith('/')) return [];
    const place = below(where, source);
    return artefacts
      .filter(({ path }) => path === place || path.startsWith(`${place}/`))
      .map(({ path }) => ({ path, target }));
  });
  if (read.length === 0) return [];
  const names = quoted([...new Set(read.map(({ path }) => path.slice(where.length + 1)))]);
  if (read.every(({ target }) => target.startsWith('/docker-entrypoint-initdb.d')))
    return [
      {
        kind: 'database',
        where,
        what: `\`${service.name}\` runs ${names} only when its data directory is empty: run it by hand, as its first lines say`,
      },
    ];
  const container = service.containerName?.value;
  if (/(?:^|\/)nginx(?:[:@]|$)/.test(service.image?.value ?? '') && container !== undefined)
    return [
      {
        kind: 'reload',
        where,
        what: `nginx in \`${container}\` reads ${names} when it is reloaded`,
        run: `docker exec ${container} nginx -t && docker exec ${container} nginx -s reload`,
      },
    ];
  return [
    {
      kind: 'restart',
      where,
      what: `\`${service.name}\` reads ${names} when it starts, and \`up -d\` does not restart it`,
      run: `docker compose restart ${service.name}`,
    },
  ];
}

/** A relative path from a folder, `.` and `..` resolved. */
function below(folder: string, path: string): string {
  const parts: string[] = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
