import { isWithin } from '@stackwright/core';
import { loadStack } from '@stackwright/schema';
import type { ResolvedStack } from '@stackwright/schema';
import { hostileStack, hostileText, TEXT_FIELDS } from '@stackwright/testkit';
import type { TextField } from '@stackwright/testkit';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderStack } from './engine.ts';
import { sha256 } from './node/disk.ts';
import { renderers } from './renderers.gen.ts';
import { createTemplates, untidiness } from './template/index.ts';
import { templates as compiled } from './templates.gen.ts';
import { findCollisions } from './tree/collision.ts';

const templates = createTemplates(compiled);
const numRuns = Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 1000) / 50);

/** Renders with every renderer; nothing may throw, and every file must be in shape. */
function expectRendered(stack: ResolvedStack): void {
  const { artefacts } = renderStack(stack, { templates, previous: undefined, hash: sha256 });
  const writers = new Set(artefacts.map(({ renderer }) => renderer));
  expect([...writers].toSorted()).toEqual(renderers.map(({ id }) => id));
  for (const { path, text } of artefacts)
    expect({ path, untidy: untidiness(text) }).toEqual({ path, untidy: undefined });
  expect(findCollisions(artefacts.map(({ path }) => path))).toEqual([]);
}

/** Loads a stack with a text in one field: what is refused is refused there, and nowhere else. */
function acceptedIn(field: TextField, text: string): boolean {
  const source = hostileStack(text, [field]);
  const result = loadStack(source, 'stack.yaml');
  for (const { at, what } of result.findings) {
    const { path = [], span } = at;
    // A character that YAML itself forbids is pointed at before anything is known of paths.
    const shown = source.slice(span?.start.offset, span?.end.offset);
    const there =
      path.length === 0
        ? shown.length === 1 && text.includes(shown)
        : isWithin(path, field.path) || isWithin(field.path, path);
    expect({ what, field: field.path, path, shown, there }).toMatchObject({ there: true });
  }
  return result.ok;
}

describe('whatever loads can be written by every renderer', () => {
  test('any text in every field that takes it, all at once', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const fields = TEXT_FIELDS.filter((field) => acceptedIn(field, text));
        const result = loadStack(hostileStack(text, fields), 'stack.yaml');
        if (!result.ok) throw new Error(JSON.stringify(result.findings, undefined, 2));
        expectRendered(result.value);
      }),
      { numRuns },
    );
  });

  test('any text in one field', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...TEXT_FIELDS), (text, field) => {
        const result = loadStack(hostileStack(text, [field]), 'stack.yaml');
        if (result.ok) expectRendered(result.value);
      }),
      { numRuns: numRuns * 5 },
    );
  });
});
