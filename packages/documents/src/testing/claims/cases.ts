import type { Claim } from '../../claims/claim.ts';
import { readDocument } from '../../markup/read-document.ts';
import { vocabularyOf } from '../../subject/vocabulary.ts';
import { readClaims } from '../../claims/read-claims.ts';
import { claimsIn } from '../../claims/bind/bind.ts';
import { scopeOf } from '../../claims/bind/scope.ts';
import { utterancesOf } from '../../claims/utterances/utterances-of.ts';
import { bookshop } from './bookshop.ts';

/** A document and what it is understood to say, one line a claim. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly told: readonly string[];
}

/** Cases of a file: documents, each with its claims behind `=> `, between lines of `%%`. */
export function casesOf(file: string): readonly Case[] {
  return file.split(/^%%\n/m).map((part) => {
    const lines = part.split('\n');
    const told = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3));
    const body = lines
      .filter((line) => !line.startsWith('=> '))
      .join('\n')
      .trimEnd();
    return { name: body.slice(0, 90), text: `# Bookshop\n\n${body}\n`, told };
  });
}

const vocabulary = vocabularyOf(bookshop());

/** What the words of a document claim; what its names and its code add is proven beside their readers. */
export function claimsOf(text: string, file = 'docs/shop.md'): readonly Claim[] {
  const scope = scopeOf(vocabulary);
  return utterancesOf(readDocument({ file, text })).flatMap((utterance) =>
    claimsIn(utterance, scope, file),
  );
}

/** Everything that a document claims. */
export function allClaimsOf(text: string, codeClaims: readonly Claim[] = []): readonly Claim[] {
  return readClaims(readDocument({ file: 'docs/shop.md', text }), vocabulary, codeClaims);
}

/** `service/n8n@production port = port 5678 "5678" past likely`; what is asserted says no stance. */
export function tellClaim({
  subject,
  environment,
  attribute,
  value,
  text,
  stance,
  sure,
}: Claim): string {
  const { kind, ...parts } = value;
  const said = Object.values(parts).filter((part) => part !== undefined);
  const who = subject === undefined ? '?' : `${subject.kind}/${subject.id}`;
  const where = environment === undefined ? '' : `@${environment}`;
  const how = stance === 'asserted' ? sure : `${stance} ${sure}`;
  return `${who}${where} ${attribute} = ${[kind, ...said].join(' ')} "${text}" ${how}`;
}
