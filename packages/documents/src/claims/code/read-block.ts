import { readComposeBlock } from './compose/read-compose-block.ts';
import { readCronBlock } from './cron/read-cron-block.ts';
import { readDataBlock } from './data/read-data-block.ts';
import { readTomlBlock } from './data/read-toml-block.ts';
import { readZoneBlock } from './dns/read-zone-block.ts';
import type { Draft } from './draft.ts';
import { languageOf } from './language.ts';
import type { Language } from './language.ts';
import { readNginxBlock } from './nginx/read-nginx-block.ts';
import type { Scene } from './scene.ts';
import { readEnv } from './settings/read-env.ts';
import { readIni } from './settings/read-ini.ts';
import { readSshConfig } from './settings/read-ssh-config.ts';
import { readShellBlock } from './shell/read-shell-block.ts';
import { sqlSaid } from './sql/sql-said.ts';

type Reader = (text: string, scene: Scene) => readonly Draft[];

const READERS: Readonly<Record<Exclude<Language, 'mermaid' | 'words'>, Reader>> = {
  data: (text, scene) => readComposeBlock(text, scene) ?? readDataBlock(text, scene),
  toml: readTomlBlock,
  nginx: readNginxBlock,
  ini: readIni,
  env: (text, scene) => readEnv(text, scene),
  zone: readZoneBlock,
  cron: readCronBlock,
  sql: sqlSaid,
  shell: (text, scene) =>
    readShellBlock(text, scene, false, (inner, start) => readFile(inner, start, scene)),
  console: (text, scene) =>
    readShellBlock(text, scene, true, (inner, start) => readFile(inner, start, scene)),
  'ssh-config': readSshConfig,
};

/** What a text of a language says; offsets are of that text. */
export function readText(
  language: Exclude<Language, 'mermaid' | 'words'>,
  text: string,
  scene: Scene,
): readonly Draft[] {
  return READERS[language](text, scene);
}

/** A file that a script writes; another script in it is not read once more. */
function readFile(text: string, start: number, scene: Scene): readonly Draft[] {
  const language = languageOf('', text);
  if (
    language === undefined ||
    language === 'shell' ||
    language === 'console' ||
    language === 'words' ||
    language === 'mermaid'
  )
    return [];
  const moved: Scene = {
    ...scene,
    stanceAt: (at) => scene.stanceAt(at + start),
    subjectFor: (attribute, at) => scene.subjectFor(attribute, at + start),
    environmentAt: (at) => scene.environmentAt(at + start),
    wordsAt: (at) => scene.wordsAt(at + start),
  };
  return readText(language, text, moved).map((draft) => ({
    ...draft,
    start: draft.start + start,
    end: draft.end + start,
  }));
}
