import { comment } from './template/quote/comment.ts';

/**
 * The lines that open every artefact, without the comment sign of its syntax. Says the same as the
 * template partial `banner`, for files that are serialised from data.
 */
export function bannerLines(source: string, renderer: string): readonly string[] {
  const file = comment.quote(source);
  return [
    `Written by Stackwright from ${file} (renderer ${renderer}).`,
    `Do not edit: change ${file} and run \`stackwright render\`.`,
  ];
}
