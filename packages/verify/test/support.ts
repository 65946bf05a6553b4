import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '@stackwright/core';
import { onTestFinished } from 'vitest';
import type { ProgramSearch } from '../src/programs.ts';
import type { ReadableArtefact, Reader } from '../src/reader.ts';
import { verifyArtefacts } from '../src/verify.ts';
import type { VerifyOptions } from '../src/verify.ts';

/** A machine without any program. */
export const bareMachine: ProgramSearch = {
  env: { PATH: '', HOME: '/nonexistent', STACKWRIGHT_TOOLS: '/nonexistent' },
  folders: [],
};

export function artefact(path: string, ...lines: readonly string[]): ReadableArtefact {
  return { path, text: lines.map((line) => `${line}\n`).join(''), mode: 0o644, renderer: 'test' };
}

/** The readings of one reader, through the engine. */
export async function readWith(
  reader: Reader,
  artefacts: readonly ReadableArtefact[],
  options: VerifyOptions = {},
): Promise<readonly Reading[]> {
  const report = await verifyArtefacts(artefacts, { ...options, readers: [reader] });
  return report.readings;
}

/** `accepted`, or the outcome with its line and message: what most cases are about. */
export async function outcomesOf(
  reader: Reader,
  artefacts: readonly ReadableArtefact[],
  options: VerifyOptions = {},
): Promise<readonly string[]> {
  const readings = await readWith(reader, artefacts, options);
  return readings.map(({ artefact: path, outcome, line, message }) =>
    outcome === 'accepted' ? `${path} accepted` : `${path}:${line ?? '-'} ${outcome}: ${message}`,
  );
}

/** A folder of fake programs (shell scripts by name), and a search that finds only them. */
export function fakePrograms(scripts: Readonly<Record<string, string>>): ProgramSearch {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return { env: { PATH: folder, HOME: folder, STACKWRIGHT_TOOLS: folder }, folders: [] };
}

/** Removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
