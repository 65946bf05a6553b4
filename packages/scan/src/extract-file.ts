import { createPositions } from '@stackwright/core';
import type { Extract } from './extract.ts';
import { codeKindOf } from './file-kind.ts';
import type { CodeKind } from './file-kind.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { orderComments } from './order-comments.ts';
import { isEnterpriseName, maySay } from './prefilter.ts';
import { readCsv } from './readers/csv/reader.ts';
import { readJavascript } from './readers/javascript/reader.ts';
import { licenceHeader, readLicence } from './readers/licence/reader.ts';
import { readPython } from './readers/python/reader.ts';
import type { Sign } from './readers/reader.ts';
import { isEnvironmentFile, secretVariables } from './readers/env/secret-variables.ts';
import { readText } from './readers/text/reader.ts';
import { readXml } from './readers/xml/reader.ts';
import { candidatesOf } from './secrets/candidates-of.ts';
import { maskRanges } from './secrets/mask.ts';
import type { Guard, Signal } from './signal.ts';

/** A file to read: its path relative to the repository, `/` between parts, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Everything that a file says; undefined when it says nothing. Pure and total. The result depends on
 * the text and the path alone: on the file's name, and on folders that say what it is for, such as `tests`.
 */
export function extractOf({ path, text }: SourceFile): Extract | undefined {
  const kind = kindOf(path, text);
  const candidates = candidatesOf(text, path);
  // What readers say may be printed and is kept: they never see a secret.
  const masked = candidates.length === 0 ? text : maskRanges(text, candidates);
  const read = kind === undefined ? NOTHING : saidBy(kind, path, masked);
  const said = isEnvironmentFile(path) ? withVariables(read, text) : read;
  const { signals, comments, manifest } = said;
  const isSilent = signals.length === 0 && comments.length === 0 && candidates.length === 0;
  return isSilent && manifest === undefined ? undefined : { ...said, candidates };
}

type Said = Omit<Extract, 'candidates'>;

const NOTHING: Said = { signals: [], comments: [] };

/** A program without an ending names its interpreter in the first line. */
const SHELL = /^#!\s*\/\S*\b(?:env\s+(?:-S\s+)?)?(?:ba|da|k|a|z)?sh\b/;

function kindOf(path: string, text: string): CodeKind | undefined {
  const kind = codeKindOf(path);
  if (kind !== undefined || !text.startsWith('#!')) return kind;
  return /(?:^|\/)[^./]+$/.test(path) && SHELL.test(text) ? 'shell' : undefined;
}

function saidBy(kind: CodeKind, path: string, text: string): Said {
  const manifest = kind === 'manifest' ? { manifest: readManifest(text) } : {};
  if (!maySay(text)) return { ...NOTHING, ...manifest };
  const positionAt = createPositions(text);
  const signals = signsOf(kind, path, text)
    .map((sign) => guarded(sign, path))
    .map(({ start, end, ...sign }): Signal => ({
      ...sign,
      span: { start: positionAt(start), end: positionAt(end) },
    }));
  return { signals, comments: orderComments(text, kind, positionAt), ...manifest };
}

function withVariables(said: Said, text: string): Said {
  const positionAt = createPositions(text);
  const variables = secretVariables(text).map(({ kind, name, start, end }): Signal => ({
    kind,
    name,
    span: { start: positionAt(start), end: positionAt(end) },
  }));
  return { ...said, signals: [...said.signals, ...variables] };
}

function signsOf(kind: CodeKind, path: string, text: string): readonly Sign[] {
  switch (kind) {
    // What a manifest says is in its values.
    case 'manifest':
      return licenceHeader(text, 'python');
    case 'python':
      return [...licenceHeader(text, kind), ...readPython(text, isEnterpriseName)];
    case 'xml':
      return [...licenceHeader(text, kind), ...readXml(text, isEnterpriseName)];
    case 'javascript':
      return [...licenceHeader(text, kind), ...readJavascript(text, isEnterpriseName)];
    case 'csv':
      return readCsv(text, isEnterpriseName);
    case 'licence':
      return readLicence(text, isEnterpriseName);
    default:
      return readText(text, kind, path);
  }
}

const TESTS = /(?:^|\/)tests\//;
/** Scripts that bring a database from an older series name what was there. */
const MIGRATIONS = /(?:^|\/)(?:migrations|upgrades)\/[^/]+\//;

function guarded(sign: Sign, path: string): Sign {
  const guard = sign.guard ?? guardOf(sign, path);
  return guard === undefined ? sign : { ...sign, guard };
}

function guardOf({ kind }: Sign, path: string): Guard | undefined {
  if (kind === 'external-id' && MIGRATIONS.test(path)) return 'optional';
  return TESTS.test(path) ? 'test' : undefined;
}
