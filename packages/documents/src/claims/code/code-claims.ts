import type { CodeBlock, Document } from '../../markup/document.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import { scopeOf } from '../bind/scope.ts';
import type { Scope } from '../bind/scope.ts';
import type { Claim } from '../claim.ts';
import { asciiOf } from '../diagram/ascii.ts';
import { drawingClaims } from '../diagram/drawing-claims.ts';
import { mermaidOf } from '../diagram/mermaid.ts';
import { outlineOf } from '../diagram/outline.ts';
import { claimsOf } from './draft.ts';
import { languageOf } from './language.ts';
import { readText } from './read-block.ts';
import { sceneOf } from './scene.ts';
import { connectionsSaid } from './settings/connection-url.ts';

/** Longer blocks are dumps: nobody claims anything by them. */
const LONGEST = 200_000;

/**
 * What the code and the diagrams of a document say of the stack, in order of place: each block by its language, or by its looks
 * where none is given. Pure and total.
 */
export function codeClaims(document: Document, vocabulary: Vocabulary): readonly Claim[] {
  const blocks = document.blocks.filter(
    (block) => block.kind === 'code' && block.text.length <= LONGEST,
  );
  if (blocks.length === 0 || !vocabulary.mayName(document.text)) return [];
  const scope = scopeOf(vocabulary);
  return blocks
    .flatMap((block) => (block.kind === 'code' ? blockClaims(document, block, scope) : []))
    .toSorted(
      (a, b) => a.span.start.offset - b.span.start.offset || a.span.end.offset - b.span.end.offset,
    );
}

function blockClaims(document: Document, block: CodeBlock, scope: Scope): readonly Claim[] {
  const { text } = block;
  const language = languageOf(block.language, text);
  const scene = sceneOf(document, block, scope);
  if (language === 'mermaid') return drawingClaims(document, block, scene, mermaidOf(text));
  if (language === 'words')
    return drawingClaims(document, block, scene, asciiOf(text) ?? outlineOf(text));
  // What a program connects to stands in any language.
  const drafts = [
    ...(language === undefined ? [] : readText(language, text, scene)),
    ...connectionsSaid(text, scene),
  ];
  return claimsOf(document, block, drafts, 'code', scene.stanceAt);
}
