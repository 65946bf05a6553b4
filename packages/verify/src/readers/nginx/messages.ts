import { accepted, rejected, unknown } from '../../answer.ts';
import type { Answer } from '../../reader.ts';
import type { RunResult } from '../../run.ts';
import { asDeclared } from './address.ts';
import type { Edge, EdgeFile } from './edge.ts';

/** One complaint: `nginx: [emerg] unknown directive "foo" in /etc/nginx/nginx.conf:12`. */
interface Complaint {
  readonly message: string;
  readonly place?: string;
  readonly line?: number;
}

/** What this machine lacks, and the configuration cannot help. */
const ENVIRONMENT =
  /Address family not supported|Cannot assign requested address|Too many open files/;

/** The answers for a host's files, from what `nginx -T` printed. `root` stands for `/` of the host. */
export function answersOf(
  { files }: Edge,
  root: string,
  result: Extract<RunResult, { status: 'exited' }>,
): readonly Answer[] {
  const complaints = complaintsOf(result.stderr, root).map((each) => homeOf(each, files));
  const read = filesRead(result.stdout, root);
  const stopped = complaints[0] ?? { message: `nginx ended with ${result.code}, without a word.` };
  return files.flatMap(({ artefact, place }) => {
    const own = complaints.filter((each) => each.place === place);
    if (own.length > 0) {
      return own.map(({ message, line }) =>
        ENVIRONMENT.test(message) ? unknown(artefact, message) : rejected(artefact, message, line),
      );
    }
    if (result.code !== 0) return [unknown(artefact, `nginx stopped before: ${stopped.message}`)];
    if (read.has(place)) return [accepted(artefact)];
    return [unknown(artefact, 'Nothing includes this file, so nginx has not read it.')];
  });
}

/**
 * Complaints without a place (a certificate, a doubled server name) quote what they are about: they
 * belong to the first file that says so, else to the main one.
 */
function homeOf(complaint: Complaint, files: readonly EdgeFile[]): Complaint {
  if (files.some(({ place }) => place === complaint.place)) return complaint;
  const quoted = [...complaint.message.matchAll(/"([^"]{3,})"/g)].map(([, text = '']) => text);
  for (const { place, artefact } of files) {
    const index = artefact.text
      .split('\n')
      .findIndex((line) => !/^\s*#/.test(line) && quoted.some((text) => line.includes(text)));
    if (index !== -1) return { message: complaint.message, place, line: index + 1 };
  }
  const main = files.find(({ place }) => place === '/etc/nginx/nginx.conf') ?? files[0];
  return main === undefined ? complaint : { message: complaint.message, place: main.place };
}

/** With `-e stderr` nginx says everything twice: for the terminal, and for the log. */
function complaintsOf(stderr: string, root: string): readonly Complaint[] {
  const messages = stderr
    .replaceAll(root, '')
    .split('\n')
    .map((line) => /(\[(?:warn|error|crit|alert|emerg)\] )(?:\d+#\d+: )?(.*)/.exec(line))
    .flatMap((match) => (match === null ? [] : [asDeclared(`${match[1]}${match[2]}`)]));
  return [...new Set(messages)].map((message) => {
    const [, place, line] = / in (\/[^\s:]+):(\d+)$/.exec(message) ?? [];
    return place === undefined ? { message } : { message, place, line: Number(line) };
  });
}

function filesRead(stdout: string, root: string): ReadonlySet<string> {
  const heads = stdout.matchAll(/^# configuration file (.+):$/gm);
  return new Set([...heads].map(([, path = '']) => path.replace(root, '')));
}
