import type { Finding, Result, Span } from '@stackwright/core';

import { describeCollision, findCollisions } from './collision.ts';
import { readJson } from './json-reader.ts';
import type { JsonNode, TextRange } from './json-reader.ts';
import { expectArray, expectObject, expectText, SHA256, TEXT } from './json-shape.ts';
import type { Complain } from './json-shape.ts';
import type { Manifest, ManifestEntry, ZoneMemory } from './manifest.ts';
import { pathProblem } from './safe-path.ts';
import { spanOf } from './text-span.ts';

/** A manifest that may be trusted, and where each of its paths stands in the text. */
export interface ManifestReading {
  /** The manifest's file as findings name it, e.g. `generated/manifest.json`. */
  readonly file: string;
  readonly text: string;
  readonly manifest: Manifest;
  readonly spans: Pick<ReadonlyMap<string, Span>, 'get'>;
}

/** A manifest of 10 000 artefacts is about 3 MiB; a longer text (in UTF-16 units) is not read. */
export const MANIFEST_LIMIT = 8 * 1024 * 1024;

/** A hostile file must not fill the terminal. */
const FINDING_LIMIT = 20;

/**
 * Reads a manifest as untrusted input. Any entry that is not exactly what render writes is an error
 * with its place, and then there is no manifest: nothing is deleted or written because of it.
 */
export function readManifest(text: string, file: string): Result<ManifestReading> {
  const { findings, complain } = collector(text, file, 'valid-manifest', {
    why: 'render replaces and deletes the files that the manifest lists, so it must be trustworthy as a whole; nothing was changed',
    fix: `restore ${file} from version control, or delete it: files that equal what render writes are then adopted, and others reported`,
  });
  if (text.length > MANIFEST_LIMIT) {
    complain({ start: 0, end: 0 }, `the manifest is larger than ${MANIFEST_LIMIT} characters`);
    return { ok: false, findings };
  }
  const root = readJson(text);
  if (root.kind === 'fault') {
    complain(root, `the manifest is not JSON: ${root.message}`);
    return { ok: false, findings };
  }
  const { manifest, ranges } = manifestFrom(root, complain);
  if (findings.length > 0) return { ok: false, findings };
  // Worked out when asked for: an up-to-date tree needs no place, and each costs a walk of the text.
  const spans = {
    get: (path: string) => {
      const range = ranges.get(path);
      return range && spanOf(text, range);
    },
  };
  return { ok: true, value: { file, text, manifest, spans }, findings };
}

/** Findings of one untrusted file, at most 20, and the function that adds to them. */
export function collector(
  text: string,
  file: string,
  rule: string,
  { why, fix }: { readonly why: string; readonly fix: string },
): { readonly findings: Finding[]; readonly complain: Complain } {
  const findings: Finding[] = [];
  const complain: Complain = (range, what) => {
    if (findings.length >= FINDING_LIMIT) return undefined;
    const at = { file, span: spanOf(text, range) };
    findings.push({ rule, severity: 'error', what, why, fix, at, related: [] });
    return undefined;
  };
  return { findings, complain };
}

/** The manifest in a JSON value; what is wrong with it goes to `complain`. */
export function manifestFrom(
  root: JsonNode,
  complain: Complain,
): { readonly manifest: Manifest; readonly ranges: ReadonlyMap<string, TextRange> } {
  const found = expectObject(root, ['version', 'artefacts', 'zones'], 'the manifest', complain);
  expectVersion(found?.version, 'the manifest', complain);
  const ranges = new Map<string, TextRange>();
  const places: TextRange[] = [];
  const artefacts: ManifestEntry[] = [];
  for (const node of expectArray(found?.artefacts, '"artefacts"', complain)) {
    const entry = entryFrom(node, complain);
    if (entry === undefined) continue;
    artefacts.push(entry.entry);
    places.push(entry.range);
    ranges.set(entry.entry.path, entry.range);
  }
  for (const collision of findCollisions(artefacts.map(({ path }) => path))) {
    complain(places[collision.index] ?? root, describeCollision(collision));
  }
  return { manifest: { artefacts, zones: zonesFrom(found?.zones, complain) }, ranges };
}

/** The format's version is 1; another one was written by another Stackwright. */
export function expectVersion(node: JsonNode | undefined, name: string, complain: Complain): void {
  if (node === undefined || (node.kind === 'number' && node.value === 1)) return;
  complain(node, `${name} has a version that this Stackwright does not know (it knows 1)`);
}

/** A path that is safe below the output folder. */
export function expectPath(node: JsonNode | undefined, complain: Complain): string | undefined {
  const path = expectText(node, 'a path', TEXT, complain);
  if (path === undefined || node === undefined) return undefined;
  const problem = pathProblem(path);
  if (problem === undefined) return path;
  return complain(node, `the path ${visible(path)} is not safe: ${problem}`);
}

function entryFrom(
  node: JsonNode,
  complain: Complain,
): { readonly entry: ManifestEntry; readonly range: TextRange } | undefined {
  const keys = ['path', 'renderer', 'mode', 'sha256', 'sources'] as const;
  const found = expectObject(node, keys, 'an artefact', complain);
  const path = expectPath(found?.path, complain);
  const renderer = expectText(found?.renderer, '"renderer"', RENDERER, complain);
  const mode = expectText(found?.mode, '"mode"', MODE, complain);
  const sha256 = expectText(found?.sha256, '"sha256"', SHA256, complain);
  const sources = expectArray(found?.sources, '"sources"', complain).map((source) =>
    expectText(source, 'a source', TEXT, complain),
  );
  if (found?.path === undefined || path === undefined) return undefined;
  if (renderer === undefined || mode === undefined || sha256 === undefined) return undefined;
  return {
    range: found.path,
    entry: {
      path,
      renderer,
      mode: mode === '0755' ? 0o755 : 0o644,
      sha256,
      sources: sources.filter((source) => source !== undefined),
    },
  };
}

function zonesFrom(
  node: JsonNode | undefined,
  complain: Complain,
): ReadonlyMap<string, ZoneMemory> {
  const zones = new Map<string, ZoneMemory>();
  if (node === undefined) return zones;
  if (node.kind !== 'object') {
    complain(node, '"zones" must be an object');
    return zones;
  }
  for (const [zone, { key, value }] of node.members) {
    if (!ZONE.test(zone)) complain(key, `${visible(zone)} is not a zone name`);
    const found = expectObject(value, ['serial', 'records'], 'a zone', complain);
    const serial = expectSerial(found?.serial, complain);
    const records = expectText(found?.records, '"records"', SHA256, complain);
    if (serial !== undefined && records !== undefined) zones.set(zone, { serial, records });
  }
  return zones;
}

function expectSerial(node: JsonNode | undefined, complain: Complain): number | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'number') return complain(node, '"serial" must be a number');
  const { value } = node;
  if (Number.isInteger(value) && value >= 1 && value < 2 ** 32) return value;
  return complain(node, '"serial" must be a whole number from 1 to 4294967295');
}

const RENDERER = { pattern: /^[a-z0-9][a-z0-9-]{0,63}$/, like: 'the id of a renderer' };
const MODE = { pattern: /^0(?:644|755)$/, like: '"0644" or "0755"' };
const ZONE = /^[A-Za-z0-9_][A-Za-z0-9_./-]{0,254}$/;

/** A hostile text made printable: quoted, cut, control and direction characters replaced. */
function visible(text: string): string {
  return JSON.stringify(text.slice(0, 80)).replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
}
