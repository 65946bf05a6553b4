import { isWhole, servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import type { ComposeFile } from '@stackwright/syntax/compose';

const KINDS = ['secrets', 'configs'] as const;

/** Source: compose-go, loader/validate.go: "service … refers to undefined secret …". */
export const rule = {
  id: 'require-declared-secret',
  subject: 'compose',
  severity: 'error',
  summary: 'A secret or config that a service uses is declared at the top level.',
  *check({ model, file, files }) {
    if (model.documents.some(({ value }) => 'include' in value)) return;
    // Files of one folder are often laid over each other.
    const folder = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
    const all = files('compose').filter((other) => folder(other.file) === folder(file));
    for (const kind of KINDS) {
      const declared = new Set([model, ...all.map((other) => other.model)].flatMap(namesOf(kind)));
      for (const service of servicesOf(model).filter(isWhole)) {
        for (const [name, at] of usedNames(service.value[kind])) {
          if (declared.has(name) || name.includes('$')) continue;
          yield {
            at: [...service.path, kind, ...at],
            what: `\`${service.name}\` uses \`${name}\`, which \`${kind}\` at the top level does not declare.`,
            why: `Compose refuses the whole file: "service "${service.name}" refers to undefined ${kind.slice(0, -1)} ${name}".`,
            fix: `Add \`${name}: { file: … }\` or \`{ environment: … }\` to \`${kind}\` at the top level.`,
          };
        }
      }
    }
  },
} satisfies Rule<'compose'>;

function namesOf(kind: (typeof KINDS)[number]) {
  return ({ documents }: ComposeFile) =>
    documents.flatMap((document) => document[kind].map(({ value }) => value));
}

/** Short form: a name. Long form: a mapping with `source`. With the rest of the path to each. */
function* usedNames(entries: unknown): Generator<readonly [string, readonly (string | number)[]]> {
  if (!Array.isArray(entries)) return;
  for (const [at, entry] of entries.entries()) {
    if (typeof entry === 'string') yield [entry, [at]];
    else if (typeof entry?.source === 'string') yield [entry.source, [at, 'source']];
  }
}
