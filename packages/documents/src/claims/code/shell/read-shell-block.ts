import { readShell } from '@stackwright/syntax/shell';
import type { ShellScript } from '@stackwright/syntax/shell';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { tunnelledIn, variableSaid } from '../settings/variable-said.ts';
import { readCronBlock } from '../cron/read-cron-block.ts';
import { readZoneBlock } from '../dns/read-zone-block.ts';
import { readerOf } from './programs.ts';
import { sessionOf } from './session.ts';
import { wordPiece } from './step.ts';

/** A text inside of a script that is a file of its own. */
export type FileReader = (text: string, start: number) => readonly Draft[];

const RECORD = /\sIN\s+(?:A|AAAA|CNAME|MX|TXT|NS|CAA)\s/;
const CRON = /^\s*[\d*][\d*,/-]*(?:\s+[\d*][\w*,/-]*){4}\s+\S/m;

/** Commands, what they start in containers and on hosts, the variables they set, the files they write, and what they print. */
export function readShellBlock(
  text: string,
  scene: Scene,
  isConsole: boolean,
  readFile: FileReader,
): readonly Draft[] {
  const { commands, hasPrompts } = sessionOf(text, isConsole);
  const script = readShell({ file: '', text: commands });
  const calls = shellCalls(script);
  return [
    ...calls.flatMap((call) => readerOf(call.name)({ scene, call, calls, text, hasPrompts })),
    ...assignmentsSaid(scene, script, text),
    ...heredocsSaid(script, text, readFile),
    ...(CRON.test(text) ? readCronBlock(text, scene) : []),
    ...(RECORD.test(text) ? readZoneBlock(text, scene) : []),
  ];
}

function assignmentsSaid(scene: Scene, { commands }: ShellScript, text: string): readonly Draft[] {
  const tunnels = tunnelledIn(text);
  return commands.flatMap(({ name: program, assignments, words }) => {
    const exported = program === 'export' ? words.slice(1) : [];
    return [
      ...assignments.flatMap(({ name, value }) => {
        const piece = value && wordPiece({ text }, value);
        return piece === undefined || tunnels.has(name) ? [] : variableSaid(scene, name, piece);
      }),
      // The parser calls no assignment of a command's words written out.
      ...exported.flatMap(({ span }) => {
        const written = text.slice(span.start.offset, span.end.offset);
        const [all = '', name = ''] = /^([A-Z][A-Z\d_]*)=/.exec(written) ?? [];
        if (all === '' || tunnels.has(name) || /[$`]/.test(written)) return [];
        return variableSaid(scene, name, {
          text: written.slice(all.length),
          start: span.start.offset + all.length,
        });
      }),
    ];
  });
}

/** What `cat > file <<EOF` and `tee` write. */
function heredocsSaid(script: ShellScript, text: string, readFile: FileReader): readonly Draft[] {
  return script.commands.flatMap(({ name, redirects }) => {
    if (name !== 'cat' && name !== 'tee' && name !== 'sudo') return [];
    return redirects.flatMap(({ heredoc }) => {
      if (heredoc === undefined) return [];
      const { start, end } = heredoc.span;
      return readFile(text.slice(start.offset, end.offset), start.offset);
    });
  });
}
