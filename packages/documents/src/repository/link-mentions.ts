import type { Document, Link } from '../markup/document.ts';
import type { Mention } from './mention.ts';
import type { Passage } from './passages.ts';
import { folderOf, resolved } from './paths/resolve.ts';
import { linkStance } from './stance.ts';

/** The links of a document that lead to files of the repository, or to a place in one. */
export function linkMentions(document: Document, passages: readonly Passage[]): readonly Mention[] {
  if (document.links.length === 0) return [];
  const around = passageFinder(passages);
  return document.links.flatMap((link) => {
    const target = targetOf(document.file, link);
    if (target === undefined) return [];
    const passage = around(link.span.start.offset);
    const stance =
      passage === undefined ? 'asserted' : linkStance(passage, isDeleted(passage, link));
    return [{ kind: 'link' as const, text: link.target, span: link.span, stance, ...target }];
  });
}

/** Where a link leads; undefined for what is no link into the repository. */
function targetOf(file: string, { target }: Link): Pick<Mention, 'of' | 'paths'> | undefined {
  const [, address = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(target.trim()) ?? [];
  const path = decoded(address.replace(/\?.*$/s, ''));
  if (/^[a-z][\w+-]*:|:\/\/|^\/\/|[{}<>$|*\\@[\]]|\.\.\./i.test(path) || path.length > 400)
    return undefined;
  if (/\s/.test(path) && !/\.\w+$/.test(path)) return undefined;
  const of = anchorOf(anchor);
  if (path === '') return of === undefined ? undefined : { of, paths: [file] };
  const parts = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  if (
    parts.some((part) => STAND_IN.test(part)) ||
    (parts.length === 1 && ONE_WORD.test(parts[0] ?? ''))
  )
    return undefined;
  if (/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev)(?:\/|$))/i.test(path)) return undefined;
  const place = path.startsWith('/') ? resolved('', path) : resolved(folderOf(file), path);
  // The root itself is always there.
  if (place === '') return undefined;
  return { paths: place === undefined ? [] : [place], ...(of !== undefined && { of }) };
}

/** Parts and whole targets that stand for what the reader shall put in: a link to `example.md` is a link all the same. */
const STAND_IN = /^(?:path|foo|bar|baz|x{3,}.*|(?:my|your|some)[-_].*)$/i;
const ONE_WORD = /^(?:link|url|target|href|image|todo|tbd|name|file)$/i;

/** A name in a page; lines of a file, the top and highlighted text are none. */
function anchorOf(anchor: string): string | undefined {
  if (anchor === '' || anchor === 'top' || /^L\d+|^:~:|[=/{}<>]/.test(anchor)) return undefined;
  return decoded(anchor).replace(/^user-content-/, '');
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isDeleted({ prose }: Passage, { span }: Link): boolean {
  return prose.marks.some(
    ({ kind, start, end }) =>
      kind === 'deleted' &&
      prose.spanOf(start, start).start.offset <= span.start.offset &&
      span.start.offset <=
        prose.spanOf(start, end).end.offset + 2 + span.end.offset - span.start.offset,
  );
}

/** The passage that an offset of the file stands in or right behind: a link's target is no word of any. */
function passageFinder(passages: readonly Passage[]): (offset: number) => Passage | undefined {
  const starts = passages
    .map((passage) => ({ passage, from: passage.prose.spanOf(0, 0).start.offset }))
    .toSorted((a, b) => a.from - b.from);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.passage;
  };
}
