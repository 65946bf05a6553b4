import { imageOf } from '../../compose-image.ts';
import type { ImageParts } from '../../compose-image.ts';
import { servicesOf } from '../../compose-services.ts';
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
    for (const service of servicesOf(model)) {
      const image = imageOf(service);
      // What is built here has no publisher who could move it.
      if (image === undefined || 'build' in service.value || service.image === undefined) continue;
      if (image.digest !== undefined || options.allow.includes(image.name)) continue;
      if (isNeverPulled(service.value['pull_policy'])) continue;
      const words = wordsFor(image);
      if (words !== undefined) yield { at: service.image.path, ...words };
    }
  },
} satisfies Rule<'compose', Options>;

function isNeverPulled(policy: unknown): boolean {
  return policy === 'never' || policy === 'build';
}

function wordsFor({ name, tag }: ImageParts): Omit<Problem, 'at'> | undefined {
  if (tag === undefined || !/\d/.test(tag)) {
    return {
      what: `\`${tag === undefined ? name : `${name}:${tag}`}\` names no version.`,
      why: `${tag === undefined ? 'Docker takes `latest`: which' : 'Which'} version runs is decided by the day of the last pull, and two hosts may differ.`,
      fix: 'Write the version that runs today, and its digest: `name:1.2.3@sha256:…`.',
    };
  }
  if (name !== 'odoo' || !/^\d+(?:\.0)?$/.test(tag)) return undefined;
  return {
    severity: 'info',
    what: `\`odoo:${tag}\` is another build every few days.`,
    why: 'The tag follows the nightly builds of the series: each pull can bring in changes that nobody tried.',
    fix: `Write the dated tag, e.g. \`odoo:${tag}-20260101\`, or the digest that \`docker buildx imagetools inspect odoo:${tag}\` shows.`,
  };
}
