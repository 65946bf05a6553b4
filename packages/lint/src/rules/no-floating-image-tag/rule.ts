import type { Path } from '@stackwright/core';
import { imageOf } from '../../domain/compose/compose-image.ts';
import type { ImageParts } from '../../domain/compose/compose-image.ts';
import { isBuiltHere } from '../../domain/compose/official-images.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Problem, Rule } from '../../rule.ts';

type Options = { readonly allow: readonly string[] };

/** The counterpart of `require-image-digest` for files that Stackwright does not render. */
export const rule = {
  id: 'no-floating-image-tag',
  subject: 'compose',
  severity: 'warning',
  summary: 'The tag of an image says a version.',
  options: {
    allow: {
      description:
        'Images that may float: names without tag, e.g. ones that your own pipeline pushes.',
      schema: { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true },
      default: [],
      example: ['registry.example.com/shop/web'],
    },
  },
  *check({ model, options, managed }) {
    // Rendered files say what the stack says, and there is a rule for the stack.
    if (managed) return;
    const found = servicesOf(model).flatMap((service): readonly Floating[] => {
      const image = imageOf(service);
      // What is built here has no publisher who could move it.
      if (image === undefined || 'build' in service.value || service.image === undefined) return [];
      if (image.digest !== undefined || options.allow.includes(image.name)) return [];
      if (isBuiltHere(image)) return [];
      if (isNeverPulled(service.value['pull_policy'])) return [];
      const kind = kindOf(image);
      return kind === undefined ? [] : [{ kind, name: nameOf(image), at: service.image.path }];
    });
    yield* ofKind('nameless', found);
    yield* ofKind('nightly', found);
  },
} satisfies Rule<'compose', Options>;

/** Tags of older series stay as they were. Source: odoo/docker, its folders. */
const OLDEST_BUILT = 17;

/** An image whose tag moves: one without a version, or Odoo's, which is built anew all the time. */
interface Floating {
  readonly kind: 'nameless' | 'nightly';
  readonly name: string;
  readonly at: Path;
}

function isNeverPulled(policy: unknown): boolean {
  return policy === 'never' || policy === 'build';
}

function kindOf({ name, tag }: ImageParts): Floating['kind'] | undefined {
  // A tag for what somebody builds on this machine: nobody publishes it.
  if (tag === 'local' || tag === 'dev') return undefined;
  if (tag === undefined || !/\d/.test(tag)) return 'nameless';
  const series = name === 'odoo' ? /^(\d+)(?:\.0)?$/.exec(tag)?.[1] : undefined;
  return Number(series) >= OLDEST_BUILT ? 'nightly' : undefined;
}

function nameOf({ name, tag }: ImageParts): string {
  return tag === undefined ? name : `${name}:${tag}`;
}

/** One problem for all images of a kind: they are mended together. */
function* ofKind(kind: Floating['kind'], found: readonly Floating[]): Generator<Problem, void> {
  const [first, ...others] = found.filter((one) => one.kind === kind);
  if (first === undefined) return;
  const names = [...new Set([first, ...others].map(({ name }) => name))];
  yield {
    at: first.at,
    ...(kind === 'nameless' ? namelessWords(names) : nightlyWords(names)),
    related: others.map(({ at }) => ({ message: 'and here', at })),
  };
}

function namelessWords(names: readonly string[]): Omit<Problem, 'at'> {
  return {
    what: `${quoted(names)} ${names.length === 1 ? 'names' : 'name'} no version.`,
    why: 'Which version runs is decided by the day of the last pull (Docker takes `latest` where there is no tag), and two hosts may differ.',
    fix: 'Write the version that runs today, and its digest: `name:1.2.3@sha256:…`.',
  };
}

function nightlyWords([first = '', ...others]: readonly string[]): Omit<Problem, 'at'> {
  return {
    severity: 'info',
    what: `${quoted([first, ...others])} ${others.length === 0 ? 'is another build' : 'are other builds'} every few days.`,
    why: 'The tag follows the nightly builds of the series: each pull can bring in changes that nobody tried.',
    fix: `Write the dated tag, e.g. \`${first}-20260101\`, or the digest that \`docker buildx imagetools inspect ${first}\` shows.`,
  };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
