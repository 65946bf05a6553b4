import { formatPath } from '@stackwright/core';
import { formatValue } from '@stackwright/documents';
import type { Fact, Judgement } from '@stackwright/documents';
import type { Problem, ProposedFix, RelatedPlace } from '../../rule.ts';
import { attributeName, listed, notThe, pathName, subjectName, valueText } from './words.ts';

/** A claim that the stack contradicts. */
export type Contradicted = Extract<Judgement, { readonly verdict: 'contradicted' }>;

/** A contradicted claim in words, with what is declared instead and with what is known of the wrong value. */
export function falseClaim(judgement: Contradicted, stackFile: string): Problem {
  const { claim } = judgement;
  const { file, span } = claim;
  const facts = comparable(judgement);
  return {
    at: { file, at: span },
    what: whatText(judgement),
    why: [declaredText(facts, claim.text), knownText(judgement)]
      .filter((part) => part !== '')
      .join(' '),
    fix: fixText(judgement, facts),
    related: relatedOf(judgement, facts, stackFile),
    fixes: fixesOf(judgement, facts),
  };
}

/** One declaration may be told as several kinds of value: seven days of dumps are a week. What is like the claim is shown. */
function comparable({ claim, facts }: Contradicted): readonly Fact[] {
  const alike = facts.filter(({ value }) => value.kind === claim.value.kind);
  return alike.length === 0 ? facts : alike;
}

function whatText({ claim, known }: Contradicted): string {
  const { text, subject, environment, attribute } = claim;
  const quoted = `\`${oneLine(text)}\``;
  const name = attributeName(attribute);
  if (attribute === 'retired-value') return `${quoted} is a thing of the past.`;
  if (subject === undefined)
    return known === undefined
      ? `There is no ${name} ${quoted}.`
      : `${quoted} is no ${name} of the stack.`;
  // What has an environment in its name says it already.
  const where = environment === undefined || subject.id === environment ? '' : ` in ${environment}`;
  return `${quoted} is ${notThe(attribute)} of ${subjectName(subject)}${where}.`;
}

/** What is quoted may go over a line's end. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function declaredText(facts: readonly Fact[], like: string): string {
  if (facts.length === 0) return '';
  const texts = textsOf(facts, like);
  const more = texts.length > MOST ? [`${texts.length - MOST} more`] : [];
  return `The stack declares ${listed([...texts.slice(0, MOST), ...more], 'or')}.`;
}

function textsOf(facts: readonly Fact[], like: string): readonly string[] {
  return [...new Set(facts.map(({ value }) => `\`${valueText(value, like)}\``))];
}

/** So many values are read in a message. */
const MOST = 4;

function knownText({ claim, facts, known }: Contradicted): string {
  if (known === undefined)
    return facts.length === 0 ? 'The stack has nothing of that name: a command fails on it.' : '';
  if (known.kind === 'retired') {
    const { retired } = known;
    const instead = retired.instead === undefined ? '' : `; instead: \`${retired.instead}\``;
    return `\`${retired.text}\` was retired${instead}.`;
  }
  const [fact] = known.facts;
  if (fact === undefined) return '';
  const isSame = fact.subject.kind === claim.subject?.kind && fact.subject.id === claim.subject.id;
  const whose =
    isSame && fact.environment !== undefined ? fact.environment : subjectName(fact.subject);
  return `It is that of ${whose}.`;
}

function fixText({ claim, known }: Contradicted, facts: readonly Fact[]): string {
  const [fact] = facts;
  const [text, ...others] = textsOf(facts, claim.text);
  if (fact !== undefined && claim.subject === undefined)
    return `Did you mean ${listed([text ?? '', ...others].slice(0, MOST), 'or')}?`;
  if (fact !== undefined && others.length === 0)
    return `Write ${text}, or change ${pathName(fact.path)} if the document is right.`;
  if (known?.kind === 'retired' && known.retired.instead !== undefined)
    return `Write \`${known.retired.instead}\`, or say that it is past.`;
  return 'Correct the document, or the stack if the document is right.';
}

function relatedOf(
  { known }: Contradicted,
  facts: readonly Fact[],
  file: string,
): readonly RelatedPlace[] {
  const declared = facts.slice(0, MOST).map(({ path }) => ({ message: 'declared here', path }));
  const retired =
    known?.kind === 'retired' ? [{ message: 'retired here', path: known.retired.path }] : [];
  const elsewhere =
    known?.kind === 'elsewhere'
      ? known.facts.slice(0, 1).map(({ path }) => ({ message: 'it stands here', path }))
      : [];
  return [...declared, ...retired, ...elsewhere]
    .filter(({ path }) => path.length > 0)
    .map(({ message, path }) => ({ message, at: { file, at: path } }));
}

/** One value that can only be meant, in the words of the one that it replaces. */
function fixesOf({ claim }: Contradicted, facts: readonly Fact[]): readonly ProposedFix[] {
  const [fact] = facts;
  if (fact === undefined || textsOf(facts, claim.text).length > 1) return [];
  const text = formatValue(fact.value, claim.text);
  if (text === undefined || fact.path.length === 0) return [];
  return [
    {
      description: `write what \`${formatPath(fact.path)}\` declares`,
      // Which name is meant, where nobody has the one that stands there, is for a person to say.
      safety: claim.sure === 'certain' && claim.subject !== undefined ? 'safe' : 'unsafe',
      edits: [{ file: claim.file, span: claim.span, text }],
    },
  ];
}
