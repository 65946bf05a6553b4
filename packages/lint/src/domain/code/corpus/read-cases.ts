/** A small repository with what must be found in it. */
export interface Case {
  readonly title: string;
  readonly series: string | undefined;
  /** YAML of `policies` in a stack; undefined for no stack. */
  readonly policy: string | undefined;
  readonly files: Readonly<Record<string, string>>;
  /** `<rule> <file>:<line>`, sorted. Empty for an innocent one. */
  readonly finds: readonly string[];
}

/** Reads a file of cases; its form stands in the README of this folder. An unknown word is an error. */
export function readCases(text: string): readonly Case[] {
  const parts = text.split(/^(?==== case )/m).filter((part) => part !== '');
  return parts.map(toCase);
}

function toCase(part: string): Case {
  let series: string | undefined;
  let policy: string | undefined;
  const files: Record<string, string> = {};
  const finds: string[] = [];
  const blocks = part.split(/^=== /m).slice(1);
  const [title = ''] = blocks[0]?.replace(/^case /, '').split('\n') ?? [];
  for (const block of blocks.slice(1)) {
    const [head = '', ...lines] = block.split('\n');
    const [, word = '', rest = ''] = /^(\w+) (.*)$/.exec(head) ?? [];
    switch (word) {
      case 'series':
        series = rest;
        break;
      case 'policy':
        policy = rest;
        break;
      case 'file':
        files[rest] = lines.join('\n');
        break;
      case 'finds':
        finds.push(rest);
        break;
      default:
        throw new Error(`a case knows nothing of \`${head}\``);
    }
  }
  return { title, series, policy, files, finds: finds.toSorted() };
}
