import { pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Image, ResolvedStack } from '@stackwright/schema';
import type { Problem, Rule } from '../../rule.ts';

type Options = { readonly allow: readonly string[] };

/** A tag can be moved to another image at any time; a digest cannot. */
export const rule = {
  id: 'require-image-digest',
  subject: 'stack',
  severity: 'warning',
  summary: 'Every image is pinned by its digest.',
  options: {
    allow: {
      description: 'Images that may go without: names without tag, e.g. ones that are built here.',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
      default: [],
      example: ['registry.example.com/shop/web'],
    },
  },
  *check({ model, options }) {
    for (const [image, path] of imagesOf(model)) {
      if (image.digest !== undefined || options.allow.includes(image.name)) continue;
      yield image.tag === undefined ? untagged(image, path) : undigested(image, image.tag, path);
    }
  },
} satisfies Rule<'stack', Options>;

/** Each image once for each place that declares it: environments share a service's image. */
function imagesOf({
  deployments,
  edges,
  settings,
}: ResolvedStack): Iterable<readonly [Image, Path]> {
  const places = new Map<string, readonly [Image, Path]>();
  const add = (image: Image, path: Path) => places.set(pathKey(path), [image, path]);
  for (const { environment, workloads } of deployments) {
    const overlays = settings.environments[environment.id]?.services;
    for (const { id, role, image, path } of workloads) {
      const isOverlaid = role === 'service' && overlays?.[id]?.image !== undefined;
      add(image, [...(isOverlaid ? [...environment.path, 'services', id] : path), 'image']);
    }
  }
  for (const { workload } of edges) add(workload.image, [...workload.path, 'image']);
  return places.values();
}

function untagged({ name }: Image, at: Path): Problem {
  return {
    at,
    severity: 'error',
    what: `\`${name}\` has neither tag nor digest.`,
    why: 'Docker takes `latest`: which version runs is decided by the day of the last pull.',
    fix: 'Write the version and the digest of the image that runs: `name:tag@sha256:…`.',
  };
}

function undigested({ name }: Image, tag: string, at: Path): Problem {
  return {
    at,
    what: `\`${name}:${tag}\` has no digest.`,
    why: 'Its publisher can move the tag to another image, and the next pull brings it in untested.',
    fix: `Add the digest that \`docker buildx imagetools inspect ${name}:${tag}\` shows: \`@sha256:…\`.`,
  };
}
