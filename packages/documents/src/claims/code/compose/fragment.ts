import { readCompose } from '@stackwright/syntax/compose';
import type { ComposeDocument } from '@stackwright/syntax/compose';
import { readYaml } from '@stackwright/syntax/yaml';
import type { Path, Position } from '@stackwright/core';
import { linesOf } from '../../../markup/lines.ts';
import type { TextRange } from '../../utterances/text-range.ts';

/** Compose as a document shows it, which may be a part of a file only. */
export interface ComposeText {
  readonly document: ComposeDocument;
  /** False where what is shown begins inside of a service: then its key is not known. */
  readonly hasKeys: boolean;
  /** Range in the block of what a path leads to. */
  rangeOf(path: Path, part?: 'key' | 'value'): TextRange;
}

type Shape = 'file' | 'services' | 'service';

/** Lines that go before a part so that it is a file, and how deep it then stands. */
const FRAMES: Readonly<Record<Shape, readonly string[]>> = {
  file: [],
  services: ['services:'],
  service: ['services:', '  it:'],
};

/** Keys that only a service of Compose has, or that it nearly always has. */
const OF_SERVICE: ReadonlySet<string> = new Set(
  'image build container_name ports volumes environment env_file depends_on networks restart healthcheck command deploy mem_limit expose entrypoint labels'.split(
    ' ',
  ),
);
/** Keys of stack.yaml's services, which Compose does not have. */
const OF_STACK: ReadonlySet<string> = new Set([
  'port',
  'domain',
  'publish',
  'state',
  'database',
  'memory',
]);

/** Reads YAML as Compose; undefined for YAML that is none. */
export function readComposeText(text: string): ComposeText | undefined {
  const root = asMap(readYaml({ file: '', text }).documents[0]?.value);
  const shape = root === undefined ? undefined : shapeOf(root);
  if (shape === undefined) return undefined;
  const frame = FRAMES[shape];
  const depth = frame.length * 2;
  const lines = linesOf(text);
  const framed =
    frame.length === 0
      ? text
      : [...frame, ...lines.map((line) => ' '.repeat(depth) + line.text)].join('\n');
  const [document] = readCompose({ file: '', text: framed }).documents;
  if (document === undefined) return undefined;
  const offsetOf = ({ line, column, offset }: Position): number => {
    if (frame.length === 0) return offset;
    const own = lines[line - 1 - frame.length];
    return own === undefined ? 0 : own.start + Math.max(0, column - 1 - depth);
  };
  return {
    document,
    hasKeys: shape !== 'service',
    rangeOf: (path, part) => {
      const { span } = document.locate(path, part);
      return span === undefined
        ? { start: 0, end: 0 }
        : { start: offsetOf(span.start), end: offsetOf(span.end) };
    },
  };
}

function shapeOf(root: Readonly<Record<string, unknown>>): Shape | undefined {
  const services = asMap(root['services']);
  if (services !== undefined)
    return Object.values(services).some(isStackService) ? undefined : 'file';
  const own = Object.keys(root).filter((key) => OF_SERVICE.has(key));
  if (own.length >= 2 || root['container_name'] !== undefined) return 'service';
  const parts = Object.values(root);
  return parts.some(isService) ? 'services' : undefined;
}

function isService(value: unknown): boolean {
  const map = asMap(value);
  if (map === undefined) return false;
  const keys = Object.keys(map);
  if (!keys.includes('image') && !keys.includes('container_name'))
    return keys.filter((key) => OF_SERVICE.has(key)).length >= 2;
  return !isStackService(map);
}

function isStackService(value: unknown): boolean {
  return Object.keys(asMap(value) ?? {}).some((key) => OF_STACK.has(key));
}

export function asMap(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
