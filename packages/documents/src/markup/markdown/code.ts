import type { Code } from 'mdast';
import { createWriter } from '../prose/writer.ts';
import type { KeptText } from '../prose/writer.ts';

/** Language and the rest of a fence's line, from what mdast calls so. `yaml:compose.yml` and `{.yaml}` are YAML. */
export function languageOf({ lang, meta }: Pick<Code, 'lang' | 'meta'>): {
  readonly language: string;
  readonly meta: string;
} {
  const [, language = '', more = ''] = /^\{?[.:]?([\w+#.-]*)(.*)$/s.exec(lang ?? '') ?? [];
  const rest = [more.replace(/^[:,]|\}$/g, ''), meta ?? ''];
  return { language: language.toLowerCase(), meta: rest.filter((part) => part !== '').join(' ') };
}

/** The content of a code node, every line ended by `\n`, with its places in the document, which begins at `base`. */
export function contentOf(node: Code, base: number): KeptText {
  const trace = node.data?.trace ?? [];
  const writer = createWriter();
  const last = trace.length - 3;
  for (let index = 0; index < trace.length; index += 3) {
    const words = node.value.slice(trace[index], trace[index + 3]);
    const isOuter = index === last || (index === 0 && isFenced(node));
    if (words === '\n' && isOuter) continue;
    writer.instead(words, base + (trace[index + 1] ?? 0), base + (trace[index + 2] ?? 0));
  }
  return writer.kept();
}

/** Only a fence has a line end before its content. */
function isFenced(node: Code): boolean {
  return node.value.startsWith('\n');
}
