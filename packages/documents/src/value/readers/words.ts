import type { Reader } from '../found-value.ts';
import { readCount } from './count.ts';
import { readNamedDate } from './date.ts';
import { readSpelledDuration } from './duration.ts';
import { readMoney } from './money.ts';
import { NUMBER_WORDS } from './number.ts';
import { readPortAfterProtocol, readPortList } from './port.ts';
import { readSchedule } from './schedule.ts';
import { readNamedTime } from './time.ts';
import { readNines } from './share.ts';
import { readTimezone } from './timezone.ts';
import { readNamedVersion, VERSIONED } from './version.ts';

const WORDS: readonly (readonly [string, Reader])[] = [
  ['port ports', readPortList],
  ['tcp udp', readPortAfterProtocol],
  ['two three four five', readNines],
  [
    'every each once twice three four five six one hourly daily nightly weekly monthly yearly annually',
    readSchedule,
  ],
  ['midnight noon', readNamedTime],
  ['usd us s a c eur gbp php sgd aud cad jpy inr chf', readMoney],
  [
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december q',
    readNamedDate,
  ],
  ['utc gmt pht sgt jst cet cest est edt pst pdt', readTimezone],
  ['africa america antarctica asia atlantic australia europe indian pacific etc', readTimezone],
  [['a', ...NUMBER_WORDS.keys()].join(' '), readCount],
  [['a', 'an', 'half', ...NUMBER_WORDS.keys()].join(' '), readSpelledDuration],
  // `n8n` and `node.js` begin with these letters; the reader wants the whole name.
  [['n', ...VERSIONED].join(' '), readNamedVersion],
];

/** Readers by the first letters, in lower case, of what they read. */
export const READERS_BY_WORD: ReadonlyMap<string, readonly Reader[]> = byWord();

/** No longer word is looked up. */
export const LONGEST_WORD = Math.max(...[...READERS_BY_WORD.keys()].map((word) => word.length));

function byWord(): ReadonlyMap<string, readonly Reader[]> {
  const table = new Map<string, Reader[]>();
  for (const [words, reader] of WORDS)
    for (const word of words.split(' ')) {
      const list = table.get(word);
      if (list === undefined) table.set(word, [reader]);
      else list.push(reader);
    }
  return table;
}
