import { imageOf, isPostgres, postgresMajor } from '../../domain/compose/compose-image.ts';
import type { ImageParts } from '../../domain/compose/compose-image.ts';
import { isWhole, servicesOf } from '../../domain/compose/compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';
import type { ComposeMount } from '@stackwright/syntax/compose';

const OLD = '/var/lib/postgresql/data';
const NEW = '/var/lib/postgresql';

/**
 * The image keeps its data in `/var/lib/postgresql/data` up to 17, in `/var/lib/postgresql/<major>/docker` from
 * 18 on, and declares a volume there. Source: Docker Official Images, postgres, "PGDATA".
 */
export const rule = {
  id: 'valid-postgres-data-mount',
  subject: 'compose',
  severity: 'error',
  summary:
    'The volume of a PostgreSQL container is mounted where its major version keeps the data.',
  *check({ model }) {
    for (const service of servicesOf(model)) {
      const image = imageOf(service);
      if (image === undefined || !isPostgres(image) || !isWhole(service)) continue;
      const major = postgresMajor(image);
      // With a directory of its own, or one that a file may set, nothing is certain.
      const isMoved = service.environment.some(({ name }) => name === 'PGDATA');
      if (isMoved || service.envFiles.length > 0) continue;
      const at = (target: string) => service.volumes.find((mount) => targetOf(mount) === target);
      const old = at(OLD);
      const parent = at(NEW);
      if (major === undefined) {
        if (old !== undefined && isLatest(image)) yield pulled(old);
      } else if (major >= 18 && old !== undefined && parent === undefined) yield unused(major, old);
      else if (major < 18 && parent !== undefined && old === undefined) yield hidden(major, parent);
    }
  },
} satisfies Rule<'compose'>;

/** Tags of the official image that follow the newest major version: 18 since September 2025. */
function isLatest({ name, tag = 'latest', digest }: ImageParts): boolean {
  return (
    name === 'postgres' && digest === undefined && /^(?:latest|alpine|bookworm|trixie)$/.test(tag)
  );
}

function pulled({ path }: ComposeMount): Problem {
  return {
    at: path,
    severity: 'warning',
    what: `The next pull of this tag does not keep its data in ${OLD}.`,
    why: `The tag is PostgreSQL 18 or newer since September 2025, which writes below ${NEW}/<major>/docker, and does not start with a mount here, with data in it or without.`,
    fix: `Write the major version that runs today into the tag. With 18 or newer mount the volume at ${NEW}.`,
  };
}

function targetOf({ target }: ComposeMount): string {
  return target.replace(/\/+$/, '');
}

function unused(major: number, { path }: ComposeMount): Problem {
  return {
    at: path,
    what: `PostgreSQL ${major} does not keep its data in ${OLD}.`,
    why: `From 18 on the image writes below ${NEW}/${major}/docker, and does not start with a mount here, with data in it or without.`,
    fix: `Mount the volume at ${NEW}. Data of an older version is brought over by a dump or by pg_upgrade first.`,
  };
}

function hidden(major: number, { path }: ComposeMount): Problem {
  return {
    at: path,
    what: `The data of PostgreSQL ${major} is not in this volume.`,
    why: `Up to 17 the image declares a volume of its own at ${OLD}: Docker puts an anonymous one there, and the next container begins with an empty one.`,
    fix: `Mount the volume at ${OLD}, after a dump of what is in the anonymous one.`,
  };
}
