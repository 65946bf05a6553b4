import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeService } from '@stackwright/syntax/compose';

/** An image reference in its parts. */
export interface ImageParts {
  /** Without `docker.io/` and `library/`: what Docker Hub calls it. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** The image of a service, defaults of variables filled in; undefined when it has none or nobody can know it. */
export function imageOf({ image }: ComposeService): ImageParts | undefined {
  const text = image && interpolate(image.value);
  if (text === undefined || text === '') return undefined;
  const [reference = '', digest] = text.split('@');
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  const name = colon === -1 ? reference : reference.slice(0, colon);
  return {
    name: name.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, ''),
    tag: colon === -1 ? undefined : reference.slice(colon + 1),
    digest,
  };
}

const POSTGRES = ['postgres', 'postgis/postgis', 'pgvector/pgvector'];
const DATABASES = [...POSTGRES, 'mysql', 'mariadb'];

/** Official images of databases, and those that are built on them: none brings a health check. */
export function isDatabase(image: ImageParts): boolean {
  return DATABASES.includes(image.name);
}

/** True for the official image of PostgreSQL, and for those that are built on it and kept its layout. */
export function isPostgres(image: ImageParts): boolean {
  return POSTGRES.includes(image.name);
}

/** The major version that a tag of such an image says: `16-alpine`, `16.4`, `pg17`, `0.8.0-pg17`. */
export function postgresMajor({ tag = '' }: ImageParts): number | undefined {
  const found =
    /^(?:[\w.]+-)?pg(\d{2})\b/.exec(tag) ?? /^(\d{1,2})(?:[.-]|$|(?=beta|rc))/.exec(tag);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
