import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { play } from './play.ts';
import { formatScenario, parseScenario } from './scenario.ts';

const HERE = import.meta.dirname;
const update = process.env['UPDATE_SCENARIOS'] === '1' && process.env['CI'] === undefined;
const shop = readFileSync(join(HERE, 'shop.yaml'), 'utf8');
const names = readdirSync(HERE).filter((name) => name.endsWith('.scenario'));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-scenario-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function hidePrograms(): void {
  vi.stubEnv('PATH', '');
  vi.stubEnv('HOME', folder);
  vi.stubEnv('STACKWRIGHT_TOOLS', folder);
}

test.each(names)('%s', async (name) => {
  const file = join(HERE, name);
  const told = parseScenario(readFileSync(file, 'utf8'));

  const played = await play(told, { folder, shop, hidePrograms });

  if (update) writeFileSync(file, formatScenario(played));
  else expect(formatScenario(played)).toBe(formatScenario(told));
});

test('a scenario that promises too little or too much does not hold', async () => {
  const told = parseScenario('# t\n=== run --version\n=== exit 0\n=== stderr has\nnothing\n');

  const played = await play(told, { folder, shop, hidePrograms });

  expect(formatScenario(played)).toMatch(
    /^# t\n\n=== run --version\n=== exit 0\n=== stdout\n<version>\n=== stderr has\n\(not printed\) nothing\n$/,
  );
});
