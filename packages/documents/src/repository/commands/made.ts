import type { ShellCommand } from '@stackwright/syntax/shell';
import { COPIERS, OUTPUTS } from './programs.ts';

const MAKERS: ReadonlySet<string> = new Set(
  'mkdir touch tee nano vim vi code rm mv unzip virtualenv ssh-keygen htpasswd pg_dump'.split(' '),
);

/** Paths that a command makes or takes away, without `./` and a final slash: nobody may expect them in the repository. */
export function madeBy({ words, redirects }: ShellCommand): readonly string[] {
  const values = words.map(({ value }) => value);
  const at = values[0] === 'sudo' ? 1 : 0;
  const name = values[at] ?? '';
  const args = values.slice(at + 1);
  const plain = args.filter((arg) => !arg.startsWith('-'));
  const made = redirects.flatMap(({ operator, target }) =>
    operator.startsWith('>') || operator.startsWith('&>') ? (target?.value ?? []) : [],
  );
  args.forEach((arg, index) => {
    const [option = '', value] = arg.split('=', 2);
    if (!OUTPUTS.has(option)) return;
    const next = value ?? args[index + 1];
    if (next !== undefined) made.push(next);
  });
  if (MAKERS.has(name)) made.push(...plain);
  if (COPIERS.has(name) && plain.length > 1) made.push(...copied(plain));
  if (name === 'git' && args[0] === 'clone') made.push(...clonedTo(plain.slice(1)));
  if (name === 'git' && /^(?:mv|rm|worktree|submodule)$/.test(args[0] ?? ''))
    made.push(...plain.slice(1));
  if (/^python3?$/.test(name) && args[0] === '-m' && args[1] === 'venv')
    made.push(...plain.slice(1));
  return made
    .map((path) => path.replace(/^(?:\.\/)+|\/$/g, ''))
    .filter((path) => path !== '' && path !== '.');
}

/** What a copy gives: its last word, or, where that is a folder, a file in it. */
function copied(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? '';
  if (!last.endsWith('/')) return [last];
  return words.slice(0, -1).map((word) => `${last}${word.split('/').at(-1) ?? ''}`);
}

function clonedTo([address = '', folder]: readonly string[]): readonly string[] {
  return [folder ?? /([\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1] ?? ''];
}
