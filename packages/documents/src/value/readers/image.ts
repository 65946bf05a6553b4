import { matchAt, reading } from '../found-value.ts';
import type { Reading } from '../found-value.ts';
import type { ValueOf } from '../value.ts';

const REFERENCE =
  /((?:[A-Za-z\d][\w.-]*(?::\d{2,5})?\/)?[a-z\d]+(?:[._-]+[a-z\d]+)*(?:\/[a-z\d]+(?:[._-]+[a-z\d]+)*){0,6})(?::([\w][\w.-]{0,127}))?(?:@(sha256:[\da-f]{6,64}))?(?![\w/])/y;
/** Images that people name without their owner: with these `redis:7` is no port. */
const KNOWN: ReadonlySet<string> = new Set(
  'odoo postgres nginx redis alpine debian ubuntu python node busybox traefik caddy mysql mariadb mongo memcached rabbitmq grafana prometheus certbot pgbouncer pgadmin4 haproxy httpd php wordpress nextcloud n8n superset'.split(
    ' ',
  ),
);
/** A tag that nobody takes for a word: it has a number with a dot or a dash, or is one of the moving ones. */
const TELLING_TAG =
  /^(?:v?\d+\.\d[\w.-]*|v?\d+(?:\.\d+)*-[a-z][\w.-]*|v\d+|latest|stable|alpine|edge|lts|main|nightly)$/;

/** `postgres:16-alpine`, `ghcr.io/x/y:tag@sha256:…`. A name alone is not taken for an image here. */
export function readImage(text: string, at: number): Reading | undefined {
  const match = matchAt(REFERENCE, text, at);
  if (match === null) return undefined;
  const [all, name = '', written, digest] = match;
  const tag = written?.replace(/[.-]+$/, '');
  const short = (tag?.length ?? 0) - (written?.length ?? 0);
  if (digest === undefined && !isTagged(name, tag)) return undefined;
  return reading(
    imageOf(name, tag, digest),
    at,
    at + all.length + (digest === undefined ? short : 0),
  );
}

function isTagged(name: string, tag: string | undefined): boolean {
  if (tag === undefined || tag === '') return false;
  const last = name.split('/').at(-1) ?? '';
  // `host:8069` is a port.
  if (/^\d{3,5}$/.test(tag)) return false;
  if (TELLING_TAG.test(tag))
    return !/\.(?:py|sh|md|ya?ml|conf|sql|js|ts|xml|json|txt|log)$/.test(name);
  return /^\d{1,2}$/.test(tag) && (KNOWN.has(last) || name.includes('/'));
}

/** An image by its parts; Docker Hub's own names are left out, as nobody writes them. */
export function imageOf(
  name: string,
  tag: string | undefined,
  digest: string | undefined,
): ValueOf<'image'> {
  const repository = name
    .replace(/^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\//, '')
    .replace(/^library\//, '');
  return { kind: 'image', repository, tag, digest };
}

/** A whole text as an image, with or without tag; undefined when it cannot be one. */
export function parseImage(text: string): ValueOf<'image'> | undefined {
  const match = matchAt(REFERENCE, text, 0);
  if (match === null || match[0] !== text || !/[a-z]/.test(text)) return undefined;
  return imageOf(match[1] ?? '', match[2], match[3]);
}
