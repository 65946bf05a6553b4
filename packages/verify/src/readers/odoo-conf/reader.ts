import { accepted, notAsked, rejected, unknown } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { DUMP } from './dump.ts';

/** `odoo*.conf`, with the parser that Odoo itself uses. The options' types are the schema's concern. */
export const reader = {
  id: 'odoo-conf',
  program: 'python3',
  reads: ({ path }) => /(?:^|\/)odoo[^/]*\.conf$/.test(path),
  read: async (input) =>
    (await Promise.all(input.artefacts.map((artefact) => check(artefact, input)))).flat(),
} as const satisfies Reader;

type Dump =
  | { readonly error: string; readonly line: number | null }
  | {
      readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>;
      readonly defaults: Readonly<Record<string, string>>;
    };

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<readonly Answer[]> {
  const asked = { input: artefact.text, env: { PYTHONIOENCODING: 'utf-8' } };
  // -I: neither the working directory nor a user's own modules can stand in for configparser.
  const result = await input.run(input.program, ['-I', '-X', 'utf8', '-c', DUMP], asked);
  if (result.status === 'failed') return [notAsked(artefact, input.program, result.reason)];
  if (result.code !== 0) return [unknown(artefact, result.stderr.trim())];
  const dump: Dump = JSON.parse(result.stdout);
  if ('error' in dump) return [rejected(artefact, dump.error, dump.line ?? undefined)];
  const problems = [...wrongSections(artefact, dump), ...misreadValues(artefact, dump)];
  return problems.length === 0 ? [accepted(artefact)] : problems;
}

type Parsed = Exclude<Dump, { error: string }>;

/** Odoo reads `[options]` alone and passes over every other section in silence. */
function wrongSections(artefact: ReadableArtefact, dump: Parsed): readonly Answer[] {
  const names = Object.keys(dump.sections);
  const others = names.filter((name) => name !== 'options');
  if (Object.keys(dump.defaults).length > 0) others.push('DEFAULT');
  const answers = others.map((name) => {
    const message = `Odoo reads the section [options] only; nobody reads [${name}]`;
    return rejected(
      artefact,
      message,
      lineWhere(artefact, (line) => line.startsWith(`[${name}]`)),
    );
  });
  if (names.includes('options')) return answers;
  return [...answers, rejected(artefact, 'there is no section [options]')];
}

/** Text that looks like more than a value but becomes part of it. */
function misreadValues(artefact: ReadableArtefact, dump: Parsed): readonly Answer[] {
  return Object.entries(dump.sections['options'] ?? {}).flatMap(([option, value]) => {
    const line = lineWhere(artefact, (text) => optionOf(text) === option);
    const comment = /\s[#;].*/.exec(value)?.[0].trim();
    const variable = /\$\{[^}]*\}?/.exec(value)?.[0];
    const answers: Answer[] = [];
    if (comment !== undefined) {
      const message = `"${comment}" is part of the value of ${option}: this format has no comments behind a value`;
      answers.push(rejected(artefact, message, line));
    }
    if (variable !== undefined) {
      const message = `"${variable}" stays as it is in ${option}: Odoo does not expand variables`;
      answers.push(rejected(artefact, message, line));
    }
    return answers;
  });
}

/** RawConfigParser lowers the case of options. */
function optionOf(line: string): string | undefined {
  return /^([^\s=:#;][^=:]*?)\s*[=:]/.exec(line)?.[1]?.toLowerCase();
}

function lineWhere(
  artefact: ReadableArtefact,
  matches: (line: string) => boolean,
): number | undefined {
  const index = artefact.text.split('\n').findIndex(matches);
  return index === -1 ? undefined : index + 1;
}
