import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import type { Placed } from '../../manifest/manifest.ts';
import { emptyPin, emptyPinFile, isExactCommit } from '../pin.ts';
import type { Pin, PinFile, PinMistake } from '../pin.ts';
import { repositoryOf } from '../repository.ts';
import { logicalLines } from './lines.ts';
import type { Line } from './lines.ts';

/** Distributions of addons: `odoo-addon-x`, and with the series in the name until 14.0. */
const ADDON = /^odoo(?<series>\d+)?-addons?-(?<name>[a-z0-9._-]+)$/;

/** A requirement up to what follows its name. Names: PEP 508. */
const NAMED =
  /^(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?<rest>.*)$/s;

type SpanOf = (start: number, end: number) => Span;

/**
 * Reads pip's requirement files for addons of Odoo: one pin a requirement, by version
 * (`odoo-addon-x == 18.0.1.0.0`) or by repository (`odoo-addon-x @ git+https://…@ref#subdirectory=x`).
 * Other requirements and options are passed over. Source: pip's "Requirements File Format".
 */
export function readRequirements(text: string, file: string): PinFile {
  const positionAt = createPositions(text);
  const spanOf: SpanOf = (start, end) => ({ start: positionAt(start), end: positionAt(end) });
  const mistakes: PinMistake[] = [];
  const pins = logicalLines(text).flatMap((line) => readLine(line, spanOf, mistakes));
  return { ...emptyPinFile('requirements', file), pins, mistakes };
}

function readLine(line: Line, spanOf: SpanOf, mistakes: PinMistake[]): readonly Pin[] {
  const editable = /^(?:-e|--editable)[\s=]+/.exec(line.text)?.[0] ?? '';
  const body = line.text.slice(editable.length);
  const place = (from: number, to: number): Span =>
    spanOf(line.offsetOf(editable.length + from), line.offsetOf(editable.length + to));
  if (body.startsWith('git+')) {
    const egg = /[#&]egg=(?<name>[^&\s;[]+)/.exec(body)?.groups?.['name'] ?? '';
    return gitPin(egg, body, 0, place);
  }
  const groups = NAMED.exec(body)?.groups;
  const { name = '', rest = '' } = groups ?? {};
  if (moduleOf(name) === undefined) return [];
  const start = body.length - rest.length;
  if (rest.startsWith('@')) {
    const gap = /^@\s*/.exec(rest)?.[0].length ?? 1;
    return gitPin(name, rest.slice(gap), start + gap, place);
  }
  const version = /^\(?\s*===?\s*(?<version>[^\s;,#)]+)\s*\)?/.exec(rest);
  const operator = /^\(?\s*(?:[<>!~=]=?|===|;|--|$)/.test(rest);
  if (!operator) {
    mistakes.push({
      what: `a requirement that pip cannot read: \`${body}\``,
      why: 'pip installs nothing from a file with such a line.',
      fix: 'Write `name == version` or `name @ git+https://…@commit`.',
      span: place(0, body.length),
    });
    return [];
  }
  const found = version?.groups?.['version'] ?? '';
  const at = start + (version?.[0].lastIndexOf(found) ?? 0);
  return [
    {
      ...emptyPin(place(0, name.length)),
      ref:
        found === '' || found.includes('*')
          ? undefined
          : { value: found, span: place(at, at + found.length) },
      modules: modulesOf(name, place(0, name.length)),
    },
  ];
}

/** `git+https://host/owner/name@ref#subdirectory=module`: the ref begins at the last `@` of the path. */
function gitPin(
  name: string,
  text: string,
  start: number,
  place: (from: number, to: number) => Span,
): readonly Pin[] {
  const address = /^[^\s;#]*/.exec(text)?.[0] ?? '';
  const fragment =
    /^#(?<fragment>[^\s;]*)/.exec(text.slice(address.length))?.groups?.['fragment'] ?? '';
  if (!address.startsWith('git+')) return [];
  const path = address.indexOf('/', address.indexOf('://') + 3);
  const mark = address.indexOf('@', path === -1 ? address.length : path);
  const url = mark === -1 ? address : address.slice(0, mark);
  const ref = mark === -1 ? '' : address.slice(mark + 1);
  const subdirectory = /(?:^|&)subdirectory=(?<folder>[^&]*)/.exec(fragment)?.groups?.['folder'];
  const urlSpan = place(start, start + url.length);
  const refSpan = place(start + mark + 1, start + address.length);
  const module = subdirectory?.replace(/\/+$/, '').split('/').at(-1) ?? '';
  if (moduleOf(name) === undefined && module === '') return [];
  const placed: Placed<string> | undefined = ref === '' ? undefined : { value: ref, span: refSpan };
  const isCommit = isExactCommit(ref);
  return [
    {
      ...emptyPin(urlSpan),
      repository: repositoryOf(url),
      url: { value: url.slice('git+'.length), span: urlSpan },
      branch: isCommit || ref.startsWith('refs/') ? undefined : placed,
      commit: isCommit ? placed : undefined,
      ref: placed,
      modules: module === '' ? modulesOf(name, urlSpan) : [{ value: module, span: urlSpan }],
    },
  ];
}

function modulesOf(name: string, span: Span): readonly Placed<string>[] {
  const module = moduleOf(name);
  return module === undefined ? [] : [{ value: module, span }];
}

/** The addon of a distribution: its name in small letters, with `_` where the package has `-` or `.`. */
function moduleOf(distribution: string): string | undefined {
  const name = distribution.toLowerCase().replaceAll(/[._-]+/g, '-');
  return ADDON.exec(name)?.groups?.['name']?.replaceAll('-', '_');
}
