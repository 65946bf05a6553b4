import { codeClaims } from '../../claims/code/code-claims.ts';
import type { Claim } from '../../claims/claim.ts';
import { readDocument } from '../../markup/read-document.ts';
import { subjectKey } from '../../subject/subject.ts';
import { vocabularyOf } from '../../subject/vocabulary.ts';
import { bookshop } from './bookshop.ts';

const vocabulary = vocabularyOf(bookshop());

/** A fenced block in a document about the bookshop, below what is said about it. */
export function fenced(language: string, code: string, before = ''): string {
  return `# Bookshop\n\n${before}\n\n\`\`\`${language}\n${code.replace(/\n$/, '')}\n\`\`\`\n`;
}

/** Claims of a Markdown text's code about the bookshop. */
export function codeClaimsIn(text: string): readonly Claim[] {
  return codeClaims(readDocument({ file: 'docs/shop.md', text }), vocabulary);
}

/** `port 8069 of service/odoo@production`; how sure and how meant is told where it is not certain and not asserted. */
export function shownClaims(text: string): readonly string[] {
  return codeClaimsIn(text).map(({ subject, environment, attribute, span, sure, stance }) => {
    const place = environment === undefined ? '' : `@${environment}`;
    const whose = subject === undefined ? 'nobody' : subjectKey(subject);
    const how = [
      sure === 'certain' ? '' : ` ${sure}`,
      stance === 'asserted' ? '' : ` ${stance}`,
    ].join('');
    const written = text.slice(span.start.offset, span.end.offset);
    return `${attribute} ${written} of ${whose}${place}${how}`;
  });
}
