import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Finding } from '@stackwright/core';
import { MANIFEST, pathProblem, readManifest } from '@stackwright/render';
import { readers, verifyArtefacts } from '@stackwright/verify';
import type { ReadableArtefact } from '@stackwright/verify';
import type { Call } from '../../command.ts';
import { striker } from '../../discretion.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { showFindings } from '../../load-file.ts';
import { noSuch } from '../../no-such.ts';
import { fingerprintOf } from './fingerprint.ts';
import { report } from './report.ts';

/** Has the files on disk read: what will be deployed, hand-made edits included. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const out = call.text('out') ?? 'generated';
  const chosen = readersOf(call);
  if (chosen === undefined) {
    terminal.err(
      `stackwright verify: ${noSuch(
        'reader',
        call.text('only') ?? '',
        readers.map(({ id }) => id),
      )}\n`,
    );
    return exitCode.invalid;
  }
  const tree = readListed(resolve(terminal.cwd, out), out);
  if (call.flag('fingerprint')) {
    terminal.out(await fingerprintOf(tree.artefacts, chosen));
    return exitCode.clean;
  }
  await showFindings(terminal, tree.findings);
  if (tree.findings.length > 0) return exitCode.unchecked;
  const wanted =
    call.text('only') === undefined
      ? tree.artefacts
      : tree.artefacts.filter((artefact) => chosen.some((reader) => reader.reads(artefact)));
  if (wanted.length === 0) {
    const why =
      tree.artefacts.length === 0
        ? `nothing in ${out} to read. Run \`stackwright render\` first`
        : `no file in ${out} is one that ${call.text('only')} reads`;
    terminal.err(`stackwright verify: ${why}.\n`);
    return exitCode.unchecked;
  }
  const progress = terminal.interactive && !call.flag('quiet');
  if (progress) terminal.err(`reading ${wanted.length} files …`);
  const { readings, counts } = await verifyArtefacts(tree.artefacts, { readers: chosen });
  if (progress) terminal.err('\r\u001b[K');
  // Programs quote the line that they refuse.
  const strike = striker(tree.artefacts.map(({ path, text }) => [path, text] as const));
  const relevant = strike(
    readings.filter(({ artefact }) => wanted.some(({ path }) => path === artefact)),
  );
  if (call.flag('json')) terminal.out(`${JSON.stringify({ readings: relevant }, null, 2)}\n`);
  terminal.err(report(relevant, { out, quiet: call.flag('quiet') }));
  if (counts.rejected > 0) return exitCode.findings;
  const unknown = relevant.some(({ outcome }) => outcome === 'unknown');
  return unknown && !call.flag('allow-missing') ? exitCode.unchecked : exitCode.clean;
}

function readersOf(call: Call): typeof readers | undefined {
  const only = call.text('only');
  if (only === undefined) return readers;
  const chosen = readers.filter(({ id }) => id === only);
  return chosen.length === 0 ? undefined : chosen;
}

interface ListedTree {
  readonly artefacts: readonly ReadableArtefact[];
  readonly findings: readonly Finding[];
}

/** The files that the manifest lists, as they stand on disk, and the manifest itself. */
function readListed(folder: string, label: string): ListedTree {
  const text = readText(join(folder, MANIFEST));
  if (text === undefined) return { artefacts: [], findings: [] };
  const reading = readManifest(text, `${label}/${MANIFEST}`);
  if (reading.findings.length > 0 || !reading.ok)
    return { artefacts: [], findings: reading.findings };
  const findings: Finding[] = [];
  const listed = reading.value.manifest.artefacts.flatMap(
    ({ path, mode, renderer }): ReadableArtefact[] => {
      const found = pathProblem(path) === undefined ? readText(join(folder, path)) : undefined;
      if (found !== undefined) return [{ path, text: found, mode, renderer }];
      findings.push(missing(`${label}/${path}`));
      return [];
    },
  );
  const manifest: ReadableArtefact = { path: MANIFEST, text, mode: 0o644, renderer: 'manifest' };
  return { artefacts: [...listed, manifest], findings };
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function missing(file: string): Finding {
  return {
    rule: 'artefact-missing',
    severity: 'error',
    what: `${file} is listed in the manifest and cannot be read.`,
    why: 'A file that nobody has read is not known to be good.',
    fix: 'Run `stackwright render`.',
    at: { file },
    related: [],
  };
}
