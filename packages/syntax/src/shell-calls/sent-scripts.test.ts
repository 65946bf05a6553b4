import { spawnSync } from 'node:child_process';
import { programPath } from '@stackwright/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHaveTerminal, shellCalls } from './index.ts';
import type { ShellCall } from './index.ts';
import { readShell } from '../shell/index.ts';
import { textOfHeredoc } from './written-text.ts';

function inScript(text: string): readonly ShellCall[] {
  return shellCalls(readShell({ file: 'job.sh', text }));
}

/** `host: name args`, and what stands in the text where the program and the last argument say they stand. */
function told(text: string, { host, container, name, args, program }: ShellCall) {
  const places = [program, ...args.slice(-1)].map(({ span: { start, end } }) => {
    const line = text.split('\n')[start.line - 1] ?? '';
    const byLine = line.slice(start.column - 1, start.column - 1 + end.offset - start.offset);
    const byOffset = text.slice(start.offset, end.offset);
    return byLine === byOffset ? byOffset : `${byLine} / ${byOffset}`;
  });
  const where = [host, container].flatMap((word) => (word === undefined ? [] : [`${word.value}:`]));
  return [[...where, name, ...args.map(({ value }) => value)].join(' '), ...places];
}

const HOST = 'shop.example.com';

test.each<[text: string, call: string, ...places: string[]]>([
  [`ssh ${HOST} 'git pull'`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh -p 22 -tt ${HOST} -q -- 'cd a; git pull'`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} "cd $DIR && git pull"`, `${HOST}: git pull`, 'git', 'pull'],
  [`sshpass -e ssh ${HOST} cd /srv '&&' git  "pull"`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} \\\n  git \\\n  pull`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh "$SSH_OPTS" ${HOST} 'git pull'`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh "\${OPTS[@]}" ${HOST} 'git pull'`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh -J a.example.com -lroot ${HOST} 'git pull'`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh "$HOST" 'git pull'`, '$HOST: git pull', 'git', 'pull'],
  [`ssh ${HOST} "sudo sh -c 'git pull'"`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh a.example.com "ssh ${HOST} 'git pull'"`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} "docker exec web sh -c 'git pull'"`, `${HOST}: web: git pull`, 'git', 'pull'],
  [`docker exec web ssh ${HOST} git pull`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} "echo \\$A; git pull"`, `${HOST}: git pull`, ...twice('"echo \\$A; git pull"')],
  // The shell over there cuts the words anew: `git` is the script, `pull` its $0.
  [`ssh ${HOST} sh -c 'git pull'`, `${HOST}: git`, 'git'],
  [`ssh ${HOST} <<EOF\ncd /srv\n  git pull\nEOF`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} <<'EOF' > log\necho $(id)\ngit pull\nEOF`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} <<-EOF\n\tcd /srv\n\t\tgit pull\n\tEOF\n`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} <<EOF\ncd $DIR; git pull \\$A\nEOF`, `${HOST}: git pull $A`, 'git', '\\$A'],
  [`ssh ${HOST} <<EOF\na \\\\\\$b\\\`c\\\`\ngit pull\nEOF`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} bash -s -- a <<EOF\ngit pull\nEOF`, `${HOST}: git pull`, 'git', 'pull'],
  [`ssh ${HOST} 'cd /srv && sudo bash' <<EOF\ngit pull\nEOF`, `${HOST}: git pull`, 'git', 'pull'],
  [`bash <<EOF\ngit pull\nEOF`, 'git pull', 'git', 'pull'],
  [`bash -eo pipefail <<'EOF'\ngit pull\nEOF`, 'git pull', 'git', 'pull'],
  [`sh - <<EOF\ngit pull\nEOF`, 'git pull', 'git', 'pull'],
  [`bash <<< 'git pull'`, 'git pull', 'git', 'pull'],
  [`sudo -iu deploy <<EOF\ngit pull\nEOF`, 'git pull', 'git', 'pull'],
  [`sudo su - deploy <<EOF\ngit pull\nEOF`, 'git pull', 'git', 'pull'],
  [`docker exec -i web bash <<EOF\ngit pull\nEOF`, 'web: git pull', 'git', 'pull'],
  [`bash <<A\nbash <<'B'\ngit pull\nB\nA`, 'git pull', 'git', 'pull'],
  [`bash <<A\nsh -c "echo \\$B; git pull"\nA`, 'git pull', ...twice('"echo \\$B; git pull"')],
])('%s starts what is sent', (text, ...expected) => {
  const call = inScript(text).at(-1);
  expect(call && told(text, call)).toEqual(expected);
});

function twice(text: string): readonly [string, string] {
  return [text, text];
}

test.each([
  `ssh ${HOST} bash -s < deploy.sh`,
  `ssh ${HOST} "$(cat deploy.sh)"`,
  `ssh ${HOST} $COMMAND`,
  `ssh ${HOST} 'git pull; if'`,
  `ssh -N ${HOST}`,
  'ssh',
  `ssh ${HOST} 'cat > a.sh' <<EOF\ngit pull\nEOF`,
  `ssh ${HOST} 'true | bash' <<EOF\ngit pull\nEOF`,
  `bash deploy.sh <<EOF\ngit pull\nEOF`,
  `bash -c 'read a' <<EOF\ngit pull\nEOF`,
  `bash <<EOF < other\ngit pull\nEOF`,
  `sudo tee a.sh <<EOF\ngit pull\nEOF`,
  `cat <<EOF | bash deploy.sh\ngit pull\nEOF`,
])('%s starts nothing that is known', (text) => {
  expect(inScript(text).map(({ name }) => name)).not.toContain('git');
});

test('what a heredoc puts in is run here, and only once', () => {
  const text = `ssh ${HOST} <<EOF\necho $(date\n) \`id\` "$(id -u)" $((1 + 2))\ngit pull\nEOF\n`;
  const calls = inScript(text).map((call) => told(text, call)[0]);
  expect(calls).toEqual([
    `ssh ${HOST}`,
    expect.stringMatching(`^${HOST}: echo `),
    `${HOST}: git pull`,
    'date',
    'id',
    'id -u',
  ]);
  const pull = inScript(text).find(({ name }) => name === 'git');
  expect(pull && told(text, pull)).toEqual([`${HOST}: git pull`, 'git', 'pull']);
});

test('a call knows what starts its script, and the blocks around that', () => {
  const text = `deploy() {\n  ssh ${HOST} "if true; then git pull; fi"\n}\n`;
  const pull = inScript(text).at(-1);
  expect(pull?.starter?.ssh?.target.value).toBe(HOST);
  expect(pull?.command.within).toEqual(['function', 'branch']);
  expect(pull?.script).toMatchObject({ shebang: 'sh', exact: true, isRead: false });
});

test.each([
  ['ssh a id', false],
  ['ssh -i ~/.ssh/key -o BatchMode=yes -p "$PORT" -lt a id', false],
  ['ssh -4t a id', true],
  ['ssh a -tt id', true],
  ['ssh -o RequestTTY=force a id', true],
  ['ssh $FLAGS a id', true],
])('%s may have a terminal: %s', (text, expected) => {
  const [{ ssh } = {}] = inScript(text);
  expect(ssh && mayHaveTerminal(ssh)).toBe(expected);
});

test('a heredoc hands over what bash hands over', () => {
  const piece = fc.constantFrom('a', ' ', '\n', '\\$', '\\`', '\\\\', '\\a', '"', "'", 'é', '#');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, quoted) => {
      const body = `${pieces.join('')}.\n`;
      const text = `cat <<${quoted ? "'EOF'" : 'EOF'}\n${body}EOF\n`;
      const [command] = readShell({ file: 'job.sh', text }).commands;
      const heredoc = command?.redirects[0]?.heredoc;
      const { stdout } = spawnSync(programPath('bash'), { encoding: 'utf8', input: text });
      expect(heredoc && textOfHeredoc(heredoc, true)?.text).toBe(stdout);
    }),
    { numRuns: 60 },
  );
});

test('places in a heredoc with escapes are those of the file', () => {
  const word = fc
    .array(fc.constantFrom('a', 'é', '\\$', '\\\\', '\\`'), { minLength: 1, maxLength: 5 })
    .map((parts) => `'${parts.join('')}'`);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const text = `bash <<EOF\nprintf ${words.join(' ')}\nEOF\n`;
      const call = inScript(text).at(-1);
      expect(call?.args.map(({ span }) => text.slice(span.start.offset, span.end.offset))).toEqual(
        words,
      );
    }),
  );
});
