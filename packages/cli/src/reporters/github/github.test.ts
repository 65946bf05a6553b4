import { formatLocation } from '@stackwright/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../pretty/cells.ts';
import { anyReport } from '../testing/any-report.ts';
import { readCommand } from '../testing/github-runner.ts';
import { cleanReport, sampleReport } from '../testing/sample-report.ts';
import { reporter } from './reporter.ts';

test('the runner reads back what was written, whatever it is', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const active = report.findings.filter(({ suppression }) => suppression === undefined);
      const commands = reporter(report).split('\n').slice(0, -1).map(readCommand);

      expect(commands).toHaveLength(active.length + 1);
      active.forEach(({ rule, what, why, fix, at, related }, index) => {
        const message = [
          what,
          `Why: ${why}`,
          `Fix: ${fix}`,
          ...related.map((place) => `See ${formatLocation(place.at)}: ${place.message}`),
        ];
        expect(commands[index]?.message).toBe(message.map(printable).join('\n'));
        expect(commands[index]?.properties['title']).toBe(
          // The runner trims the list of properties, of which it is the last.
          printable(`stackwright ${rule}`).trimEnd(),
        );
        expect(commands[index]?.properties['file']).toBe(
          at.file.replaceAll(/(?![\r\n])[\p{Cc}\p{Cs}]/gu, '\ufffd'),
        );
      });
    }),
  );
});

test('columns stand on one line only', () => {
  const [one, several, , whole] = reporter(sampleReport).split('\n').map(readCommand);

  expect(one?.properties).toMatchObject({ line: '4', endLine: '4', col: '9', endColumn: '19' });
  expect(several?.properties).toMatchObject({ line: '8', endLine: '9' });
  expect(several?.properties).not.toHaveProperty('col');
  expect(whole?.properties).not.toHaveProperty('line');
});

test('a clean run says that it ran', () => {
  expect(reporter(cleanReport)).toBe(
    '::notice title=stackwright lint::no findings.%0A3 files read, 4 rules run (2 had nothing to look at), 212 values checked, nothing skipped.\n',
  );
});
