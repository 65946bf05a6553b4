import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomOf } from '../../packages/scan/src/secrets/testing/draw.ts';
import { madeUpStack } from '../made-up-stack.ts';
import { GENERAL, OPERATIONAL } from './passages.ts';
import type { Passage, Pick } from './passages.ts';

/** Services of the stack that the documents are about. */
const KIOSKS = 20;

/** Sections of a page: most pages are short, a few are long. */
const SECTIONS = [1, 2, 2, 3, 3, 4, 5, 7, 13] as const;

const HEADINGS = ['Overview', 'Setup', 'Daily round', 'Alarms', 'Restore', 'History'] as const;

const FOLDERS = ['kiosks', 'runbooks', 'handbook', 'notes', 'meetings'] as const;

/**
 * Writes a repository of Markdown files and the stack that they are about into an empty folder, and commits it; the same at
 * every time. Two of five pages, those in `handbook` and `meetings`, name nothing of the stack.
 * @returns how many documents it has, and their bytes.
 */
export function writeMadeUpDocuments(
  folder: string,
  count: number,
): { readonly files: number; readonly bytes: number } {
  let bytes = 0;
  writeFileSync(join(folder, 'stack.yaml'), madeUpStack(KIOSKS));
  for (let page = 0; page < count; page += 1) {
    const text = pageOf(page);
    const area = FOLDERS[page % FOLDERS.length] ?? 'notes';
    const path = join(folder, 'docs', area, `kiosk-${(page % KIOSKS) + 1}`, `page-${page}.md`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    bytes += Buffer.byteLength(text);
  }
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...words], {
      cwd: folder,
      stdio: 'ignore',
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--no-gpg-sign', '-m', 'A tree of documents');
  return { files: count, bytes };
}

function pageOf(page: number): string {
  const pick = pickerOf(page);
  const topic = { kiosk: page % KIOSKS, page, pick };
  const passages: readonly Passage[] = page % 5 === 2 || page % 5 === 4 ? GENERAL : MIXED;
  const sections = Array.from({ length: pick(SECTIONS) }, (_, section) => {
    const parts = Array.from({ length: 2 + pick([0, 1, 2]) }, () => pick(passages)(topic));
    return [`## ${section + 1}. ${pick(HEADINGS)}`, ...parts].join('\n\n');
  });
  return `# Page ${page}\n\n${sections.join('\n\n')}\n`;
}

const MIXED: readonly Passage[] = [...GENERAL, ...OPERATIONAL];

function pickerOf(seed: number): Pick {
  const random = randomOf(seed);
  return (some) => {
    const one = some[Math.floor(random() * some.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
}
