/** One part of a scenario: `=== verb argument`, and the lines below it. */
export interface Section {
  readonly verb: string;
  readonly argument: string;
  readonly body: string;
}

/** A story told with the command line, as a plain text file; `README.md` beside it says how. */
export interface Scenario {
  readonly title: string;
  readonly sections: readonly Section[];
}

const MARK = '=== ';

/** Reads a scenario. Blank lines at the end of a part are for the eye only. */
export function parseScenario(text: string): Scenario {
  const [head = '', ...parts] = `\n${text}`.split(`\n${MARK}`);
  return { title: head.trim().replace(/^# /, ''), sections: parts.map(section) };
}

function section(part: string): Section {
  const end = part.indexOf('\n');
  const line = (end === -1 ? part : part.slice(0, end)).trim();
  const [, verb = '', argument = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
  const body = end === -1 ? '' : part.slice(end + 1).replace(/\n+$/, '');
  return { verb, argument, body: body === '' ? '' : `${body}\n` };
}

/** Writes a scenario, always in the same way. */
export function formatScenario({ title, sections }: Scenario): string {
  const parts = sections.map(({ verb, argument, body }) => {
    const space = ['run', 'file', 'append', 'delete', 'input', 'shop', 'without', 'git'].includes(
      verb,
    )
      ? '\n'
      : '';
    return `${space}${MARK}${[verb, argument].filter((word) => word !== '').join(' ')}\n${body}`;
  });
  return `# ${title}\n${parts.join('')}`;
}

/** The words of a command line; quotes keep spaces together. */
export function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(
    ([word, double, single]) => double ?? single ?? word,
  );
}
