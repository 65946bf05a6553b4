import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { differ } from './differ.ts';

test.each<[name: string, was: string, is: string, lines: readonly string[]]>([
  ['a variable comes', 'A=\n', '# for till\nB=\nA=\n', ['+ variable B']],
  ['a variable goes', 'A=\nexport B=\n', 'A=\n', ['- variable B']],
  ['a value changes and is not shown', 'A=rye\n', 'A=wheat\n', ['~ value of variable A']],
  ['comments only', '# a\nA=\n', '# b\n\nA=\n', []],
  ['a commented one is none', 'A=\n', 'A=\n# B=\n', []],
])('%s', (_, was, is, lines) => {
  const changes = differ.compare({ file: '.env.example', was, is });

  expect(told(changes)).toEqual(lines);
  expect(JSON.stringify(changes)).not.toMatch(/rye|wheat/);
});
