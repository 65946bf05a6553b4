import type { Outline } from '../outline.ts';
import type { SpanOf } from '../source.ts';

const TAG = /<([a-z][a-z\d]*)\s([^<>]*)>/gi;
const ATTRIBUTE = /([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/gi;

/** Anchors and targets that are written as HTML: `<a name="drill">`, `<img src="racks.png">`. */
export function readTags(html: string, start: number, outline: Outline, spanOf: SpanOf): void {
  for (const tag of html.matchAll(TAG)) {
    const name = (tag[1] ?? '').toLowerCase();
    const inside = tag[2] ?? '';
    const from = start + tag.index + tag[0].length - 1 - inside.length;
    for (const attribute of inside.matchAll(ATTRIBUTE)) {
      const key = (attribute[1] ?? '').toLowerCase();
      const value = attribute[2] ?? attribute[3] ?? attribute[4] ?? '';
      const isName = key === 'id' || (key === 'name' && name === 'a');
      const isLink = key === 'href' && name === 'a';
      if (value === '') continue;
      if (isName) outline.anchors.add(value);
      if (!isLink && !(key === 'src' && name === 'img')) continue;
      const isQuoted = attribute[4] === undefined;
      const end = from + attribute.index + attribute[0].length - (isQuoted ? 1 : 0);
      const kind = isLink ? 'link' : 'image';
      outline.links.push({ kind, target: value, span: spanOf(end - value.length, end) });
    }
  }
}
