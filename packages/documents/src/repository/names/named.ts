import type { Mention } from '../mention.ts';
import type { Passage } from '../passages.ts';
import { isBranch } from '../commands/targets.ts';
import { mentionStance } from '../stance.ts';
import { isLinked } from './code-words.ts';

/** Branches, workflows and addons that words name as such. */
export function namedMentions(passage: Passage): readonly Mention[] {
  const { prose, context } = passage;
  const all =
    /branch|workflow|merg|modul|add-?on/i.test(prose.text) ||
    context.some((text) => ABOUT.test(text));
  return all ? [...workflows(passage), ...branches(passage), ...modules(passage)] : [];
}

const ABOUT = /\b(?:modules?|add-?ons?|workflows?|branch(?:es)?)\b/i;

/** "the `deploy.yml` workflow", "workflow deploy.yml", `gh workflow run deploy.yml`. */
const WORKFLOW =
  /(?<![\w./-])([\w-]+\.ya?ml)(?![\w/])(?=[`"')\s]{0,3}(?:\s?GitHub(?: Actions)?)?\s?(?:workflow|action)\b)|\bworkflows?(?: file| run)?:?\s[("'`]{0,2}([\w-]+\.ya?ml)(?![\w/])/gi;

function workflows(passage: Passage): readonly Mention[] {
  const { prose } = passage;
  return [...prose.text.matchAll(WORKFLOW)].flatMap((match) => {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(name);
    if (isLinked(passage, start)) return [];
    const range = { start, end: start + name.length };
    return [
      {
        kind: 'path' as const,
        text: name,
        span: prose.spanOf(range.start, range.end),
        stance: mentionStance(passage, range),
        paths: [`.github/workflows/${name}`],
      },
    ];
  });
}

const MAIN = 'main|master|develop|development|staging|production|stable';

function branches(passage: Passage): readonly Mention[] {
  const { prose } = passage;
  const found = new Map<number, number>();
  for (const { start, end, kind } of prose.marks) {
    if (kind !== 'code' || !isBranch(prose.text.slice(start, end))) continue;
    const behind = /^\s(?:git )?branch(?!es| name| per|-|\/)\b/i.test(
      prose.text.slice(end, end + 14),
    );
    const before = /\b(?:the|on|to|into|from|our|default|branch:?|checkout) (?:branch )?$/i.test(
      prose.text.slice(Math.max(0, start - 24), start),
    );
    const isNamed = /\bbranch:? $/i.test(prose.text.slice(Math.max(0, start - 10), start));
    if ((behind && before) || isNamed) found.set(start, end);
  }
  const words = new RegExp(
    `\\bmerg(?:e|ed|es|ing)(?: \\w+){0,3} (?:in)?to (?:the )?(${MAIN})\\b(?![-/\\w]|\\.\\w)|\\b(?:the|on|from|of) (${MAIN}) branch\\b`,
    'gi',
  );
  for (const match of prose.text.matchAll(words)) {
    const name = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    found.set(start, start + name.length);
  }
  return [...found].flatMap(([start, end]) => {
    const text = prose.text.slice(start, end);
    // Somebody's fork, or a word for a kind of branch.
    if (
      /\b(?:your fork|upstream|create|new|feature) [^.]{0,40}$/i.test(
        prose.text.slice(Math.max(0, start - 60), start),
      )
    )
      return [];
    return [
      {
        kind: 'branch' as const,
        text,
        span: prose.spanOf(start, end),
        stance: mentionStance(passage, { start, end }),
      },
    ];
  });
}

const ADDON = /^[a-z][a-z\d]+(?:_[a-z\d]+)+$/;

/** Names in code marks where the words, the column or the heading speak of modules. */
function modules(passage: Passage): readonly Mention[] {
  const { prose, context } = passage;
  const about = /\b(?:modules?|add-?ons?)\b/i;
  const isAbout = about.test(prose.text) || (context[0] !== undefined && about.test(context[0]));
  if (!isAbout) return [];
  return prose.marks.flatMap(({ kind, start, end }) => {
    const text = prose.text.slice(start, end);
    if (kind !== 'code' || !ADDON.test(text) || isLinked(passage, start)) return [];
    const near = prose.text.slice(Math.max(0, start - 60), end + 30);
    if (
      /\b(?:fields?|tables?|models?|methods?|functions?|groups?|variables?|columns?|parameters?|python|pip|package|library)\b/i.test(
        near,
      )
    )
      return [];
    return [
      {
        kind: 'module' as const,
        text,
        span: prose.spanOf(start, end),
        stance: mentionStance(passage, { start, end }),
      },
    ];
  });
}
