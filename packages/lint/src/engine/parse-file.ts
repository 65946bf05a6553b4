import type { Artefact } from '@stackwright/core';
import { readIni, readOdooConf } from '@stackwright/schema';
import type { FileKind, LintFile, Mistake } from '../subject.ts';
import { readCompose } from '@stackwright/syntax/compose';
import type { ComposeFile } from '@stackwright/syntax/compose';
import { readCrontab } from '@stackwright/syntax/crontab';
import { readDockerfile } from '@stackwright/syntax/dockerfile';
import { readNginx } from '@stackwright/syntax/nginx';
import { readShell } from '@stackwright/syntax/shell';
import { originOfZoneFile, readZone } from '@stackwright/syntax/zone';
import type { Locate } from '@stackwright/syntax/text';

/** A text with its name and syntax. */
export interface FileInput {
  readonly file: string;
  readonly text: string;
  readonly kind: FileKind;
  /** Given for a file that Stackwright renders. */
  readonly artefact?: Artefact;
}

/** Reads a file with its syntax's parser. Total: what the parser refuses comes back as mistakes. */
export function parseFile(input: FileInput): LintFile {
  const { kind, text } = input;
  switch (kind) {
    case 'nginx': {
      const model = readNginx(input);
      return refused(input, model.problems) ?? { ...input, kind, model, locate: model.locate };
    }
    case 'odoo-conf': {
      const model = readIni(text);
      if (model.errors.length === 0) return { ...input, kind, model };
      // What Python raises is the same in every series.
      return { ...input, mistakes: readOdooConf(text, '18.0').problems };
    }
    case 'compose': {
      const model = readCompose(input);
      return (
        refused(input, model.problems) ?? { ...input, kind, model, locate: inDocuments(model) }
      );
    }
    case 'zone': {
      const model = readZone(input, originOfZoneFile(input.file));
      return refused(input, model.problems) ?? { ...input, kind, model, locate: model.locate };
    }
    case 'crontab': {
      const model = readCrontab(input, isSystem(input) ? 'system' : 'user');
      return refused(input, model.problems) ?? { ...input, kind, model, locate: model.locate };
    }
    case 'shell': {
      const model = readShell(input);
      return refused(input, model.problems) ?? { ...input, kind, model, locate: model.locate };
    }
    case 'dockerfile': {
      const model = readDockerfile(input);
      return refused(input, model.problems) ?? { ...input, kind, model, locate: model.locate };
    }
  }
}

/** Jobs whose command would be the name of a user. */
const USER_COLUMN =
  /^[ \t]*(?:@\w+|(?:[\d*][^\s]*[ \t]+){4}\S+)[ \t]+(?:root|odoo|postgres|www-data)[ \t]/m;

/** Crontabs of the system have a column for the user, and so have the ones that Stackwright renders. */
function isSystem({ file, text, artefact }: FileInput): boolean {
  if (artefact !== undefined) return true;
  return /(?:^|\/)etc\/crontab$|(?:^|\/)cron\.d\//.test(file) || USER_COLUMN.test(text);
}

function refused(input: FileInput, mistakes: readonly Mistake[]): LintFile | undefined {
  return mistakes.length === 0 ? undefined : { ...input, mistakes };
}

/** Finds a path in the document that has it; a file of several documents is rare. */
function inDocuments({ file, documents }: ComposeFile): Locate {
  return (path, part) => {
    const found = documents.map(({ locate }) => locate(path, part));
    return found.find((at) => at.path?.length === path.length) ?? found[0] ?? { file };
  };
}
