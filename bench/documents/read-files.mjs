// Reads every Markdown file below the working directory as text, and nothing else: what all readers have in common.
import { readdirSync, readFileSync } from 'node:fs';

let files = 0;
let characters = 0;
for (const path of readdirSync('.', { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.md') || path.startsWith('.git/')) continue;
  files += 1;
  characters += readFileSync(path, 'utf8').length;
}
process.stdout.write(`${files} files, ${(characters / 1e6).toFixed(1)} million characters\n`);
