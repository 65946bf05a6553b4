/** A text without what may be written one way or the other: white space, quotes, signs of a setting, `month` in full. Lower case. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s?\/\s?mo(?:nth)?$/, '/mo')
    .replace(/\s?\/\s?y(?:r|ear)?$/, '/y')
    .replaceAll(/[\s:="“”]+/g, '');
}
