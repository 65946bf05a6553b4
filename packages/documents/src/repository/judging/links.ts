import { nearest as nearestOf } from '@stackwright/core';
import type { Mention } from '../mention.ts';
import type { MentionVerdict } from '../mention-verdict.ts';
import type { RepositoryFacts } from '../repository-facts.ts';
import { alikeTo } from './paths.ts';

/** Holds a link against the files, and its anchor against the names in the page that it leads to. */
export function judgeLink(file: string, mention: Mention, facts: RepositoryFacts): MentionVerdict {
  const [path] = mention.paths ?? [];
  if (path === undefined) return { verdict: 'unknown', mention };
  const isPage = facts.isPage?.(file) === true;
  const known = facts.has(path);
  if (known === true || path === file) return judgeAnchor(path, mention, facts, isPage);
  if (known === undefined) return { verdict: 'unknown', mention };
  const page = pagesOf(path).find((one) => facts.has(one) === true);
  // On GitHub such a link leads nowhere; a site's program may make it right.
  if (page !== undefined)
    return isPage || mention.text.startsWith('/')
      ? judgeAnchor(page, mention, facts, isPage)
      : unlessSite(mention, path, page, facts);
  if (facts.isIgnored?.(path) === true) return { verdict: 'unknown', mention };
  if (isPage && (!/\.mdx?$/i.test(path) || mention.text.startsWith('/')))
    return { verdict: 'unknown', mention };
  // The address of a page of a site that nobody has told of.
  if (mention.text.startsWith('/') && !isInTop(path, facts)) return { verdict: 'unknown', mention };
  const caseOf = facts.spelling?.(path);
  const movedTo = facts.movedTo(path);
  const nearest = withoutLines(path, facts) ?? fromRoot(mention, facts) ?? alikeTo(path, facts);
  return {
    verdict: 'missing',
    mention,
    path,
    ...(caseOf !== undefined && { caseOf }),
    ...(caseOf === undefined && movedTo !== undefined && { movedTo }),
    ...(caseOf === undefined && movedTo === undefined && nearest !== undefined && { nearest }),
  };
}

/** A file below a folder of the top: GitHub takes `/odoo/odoo` for a repository, a site `/docs/kiln` for a page. */
function isInTop(path: string, facts: RepositoryFacts): boolean {
  return facts.has(path.split('/')[0] ?? '') === true && /\.\w+$/.test(path);
}

/** Files that a site's program may make the page of. */
function pagesOf(path: string): readonly string[] {
  const bare = path.replace(/\.html?$/, '');
  return ['.md', '.mdx', '.rst', '/index.md', '/index.mdx', '/README.md', '/_index.md'].map(
    (end) => `${bare}${end}`,
  );
}

function unlessSite(
  mention: Mention,
  path: string,
  page: string,
  facts: RepositoryFacts,
): MentionVerdict {
  if (/\.html?$/.test(path) || facts.isPage === undefined) return { verdict: 'unknown', mention };
  return { verdict: 'missing', mention, path, nearest: page };
}

/** `kiln.md:12` is how editors name a line; in a link it is a file of that name. */
function withoutLines(path: string, facts: RepositoryFacts): string | undefined {
  const bare = path.replace(/:\d[\d:,-]*$/, '');
  return bare !== path && facts.has(bare) === true ? bare : undefined;
}

/** Who writes a link as seen from the root meant that. */
function fromRoot({ text }: Mention, facts: RepositoryFacts): string | undefined {
  const path = text.replace(/[?#].*$|:\d[\d:,-]*$/s, '').replace(/^(?:\.\.?\/)+|^\/|\/$/g, '');
  return path !== '' && path.includes('/') && facts.has(path) === true ? path : undefined;
}

function judgeAnchor(
  path: string,
  mention: Mention,
  facts: RepositoryFacts,
  isPage: boolean,
): MentionVerdict {
  const { of } = mention;
  if (of === undefined) return { verdict: 'found', mention };
  const anchors = facts.anchorsOf(path);
  if (anchors === undefined || !/\.(?:md|markdown|rst)$/i.test(path))
    return { verdict: 'unknown', mention };
  // In lower case it is there; whether that is enough, the browser decides.
  if (!anchors.has(of) && anchors.has(of.toLowerCase())) return { verdict: 'unknown', mention };
  if (anchors.has(of)) return { verdict: 'found', mention };
  // Other programs than GitHub's make other slugs, and find headings in what is a block of code here.
  if (isPage || facts.isPage?.(path) === true) return { verdict: 'unknown', mention };
  const alike = [...anchors].find((anchor) => letters(anchor) === letters(of));
  const nearest = alike ?? nearestOf(of, [...anchors]);
  return { verdict: 'missing', mention, path, ...(nearest !== undefined && { nearest }) };
}

function letters(anchor: string): string {
  return anchor.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
