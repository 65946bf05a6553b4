import type { Block, Document, Prose } from '../markup/document.ts';
import type { Slip } from '../reading.ts';

const NUMBERS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
const NOUNS =
  'steps|hosts|services|containers|modules|addons|things|reasons|environments|databases|stages|phases|parts|components|options|ways|rules|principles|files|scripts|workflows|jobs|checks|repositories|servers|domains|roles|networks|volumes|layers|tiers|categories|types|kinds|sections|requirements|prerequisites|items|points|commands|variables|secrets|alerts|channels|questions|places|cases|tasks|tables|folders|directories|branches|machines|droplets|zones|records|objectives|tools|programs|images|endpoints|ports|goals|decisions|policies|pieces|apps|applications|stacks|processes|features|formats|modes|methods|strategies|approaches|scenarios|constraints|conditions|exceptions|changes|problems|issues|mistakes|questions|people|teams';
/** "The stack has three hosts:", "Take the following 5 steps". Nothing else of the sentence may be a number. */
const STATED = new RegExp(
  `(?:^|[.!?]\\s)(?<before>[^.!?\\d]*?)\\b(?<number>\\d{1,2}|${NUMBERS.join('|')})\\s(?:[a-z-]+\\s){0,2}(?<noun>${NOUNS})\\b(?<behind>[^.!?\\d,;()]{0,40})(?<end>[:.])\\s*$`,
  'i',
);
const UNSURE =
  /\b(?:versions?|series|at least|up to|about|around|more than|over|first|last|top|of|any|every|each|another|next|than|or|per|with|between|only if|if|unless|except|besides|apart|plus|and|other|additional|further|remaining|main|key|e\.g|such as|including|include|old|steps? (?:one|two|three))\b/i;

/** Numbers in the words before a list that are not how many items it has. */
export function listCounts({ blocks }: Document): readonly Slip[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || blocks[index + 1]?.kind !== 'item') return [];
    const stated = statedIn(block.prose);
    const items = stated === undefined ? undefined : itemsBehind(blocks, index, block.prose);
    if (
      stated === undefined ||
      items === undefined ||
      items.length < 2 ||
      items.length === stated.number
    )
      return [];
    const { start, end } = stated;
    return [
      {
        kind: 'count' as const,
        span: block.prose.spanOf(start, end),
        text: block.prose.text.slice(start, end),
        expected: writtenLike(block.prose.text.slice(start, end), items.length),
        why: `The list right below has ${items.length} items.`,
        from: items.map((item) => item.spanOf(0, item.text.length)),
      },
    ];
  });
}

function statedIn({
  text,
}: Prose): { readonly number: number; readonly start: number; readonly end: number } | undefined {
  const match = STATED.exec(text.slice(-300));
  const { before = '', number = '', behind = '', end = '' } = match?.groups ?? {};
  if (match === null || UNSURE.test(before.slice(-30)) || UNSURE.test(behind)) return undefined;
  if (end === '.' && !/\bfollowing\b/i.test(`${before} ${behind}`)) return undefined;
  if (new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'i').test(`${before} ${behind}`))
    return undefined;
  const start =
    Math.max(0, text.length - 300) +
    match.index +
    match[0].indexOf(number, match[0].length - number.length - behind.length - 100);
  const at =
    Math.max(0, text.length - 300) + match.index + match[0].search(new RegExp(`\\b${number}\\s`));
  return {
    number: /\d/.test(number) ? Number(number) : NUMBERS.indexOf(number.toLowerCase()) + 2,
    start: at === -1 ? start : at,
    end: (at === -1 ? start : at) + number.length,
  };
}

/** The items of the list that begins behind a block; undefined where it may go on behind something else. */
function itemsBehind(
  blocks: readonly Block[],
  index: number,
  lead: Prose,
): readonly Prose[] | undefined {
  const items: Prose[] = [];
  let isOver = false;
  for (const block of blocks.slice(index + 1)) {
    if (block.kind === 'heading') break;
    if (block.kind === 'item') {
      if (block.parent !== undefined) continue;
      if (isOver || block.lead !== lead) return undefined;
      items.push(block.prose);
    } else if (block.kind === 'code' || block.kind === 'table' || block.kind === 'paragraph') {
      isOver = true;
    }
  }
  return items;
}

function writtenLike(text: string, count: number): string {
  const word = NUMBERS[count - 2];
  if (/\d/.test(text) || word === undefined) return String(count);
  return /^[A-Z]/.test(text) ? `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}` : word;
}
