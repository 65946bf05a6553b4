import { imageOf, isPostgres, postgresMajor } from '../../domain/compose/compose-image.ts';
import type { ImageParts } from '../../domain/compose/compose-image.ts';
import { isUnattended, isWhole, servicesOf } from '../../domain/compose/compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';
import { isOverride, isTrial, isTrialText } from '../../engine/trial-file.ts';
import type { ComposeMount, ComposeService } from '@stackwright/syntax/compose';

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
  summary: 'A PostgreSQL container has a volume, mounted where its major version keeps the data.',
  *check({ model, file, text, files }) {
    // Files are laid over each other: one of them may bring the volume of all.
    const isMountedElsewhere = ({ name, path }: ComposeService) =>
      files('compose').some((other) =>
        servicesOf(other.model).some(
          (one) => one.path !== path && one.name === name && one.volumes.length > 0,
        ),
      );
    for (const service of servicesOf(model)) {
      const image = imageOf(service);
      if (image === undefined || !isPostgres(image) || !isWhole(service)) continue;
      const major = postgresMajor(image);
      // With a directory of its own, or one that a file may set, nothing is certain.
      const isMoved = service.environment.some(({ name }) => name === 'PGDATA');
      if (isMoved || service.envFiles.length > 0) continue;
      if (isLostWithContainer(service) && !isAside(file, text) && !isMountedElsewhere(service)) {
        yield anonymous(service);
        continue;
      }
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

/** True for a server that is meant to last, and whose data lie in the volume without a name that the image declares. */
function isLostWithContainer(service: ComposeService): boolean {
  const { value, volumes } = service;
  return (
    isUnattended(service) &&
    volumes.every(({ target }) => !target.startsWith(NEW)) &&
    !volumes.some(({ target }) => NEW.startsWith(target.replace(/\/+$/, ''))) &&
    !('tmpfs' in value) &&
    !('volumes_from' in value) &&
    !service.command?.words.some((word) => word.includes('data_directory'))
  );
}

/** There data are meant to be thrown away, or another file brings the volume. */
function isAside(file: string, text: string): boolean {
  return isTrial(file) || isTrialText(text) || isOverride(file);
}

function anonymous({ name, path }: ComposeService): Problem {
  return {
    at: path,
    part: 'key',
    severity: 'warning',
    what: `The data of \`${name}\` lie in a volume without a name.`,
    why: 'The image declares one, and Docker makes a new one for each container: after `docker compose down` and `up` the database is empty, and the old data are a row of digits among `docker volume ls`.',
    fix: `Mount a volume with a name at ${OLD} (from PostgreSQL 18 on at ${NEW}), after a dump of what is there.`,
  };
}

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
