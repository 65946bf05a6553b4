import { isForeign } from '@stackwright/scan';

/** Endings of texts for people. */
const MARKUP = /\.(?:md|markdown|rst)$/i;

/** Plain texts are documents by their name, or by the folder that they are kept in. */
const TEXT = /\.txt$/i;
const TEXT_NAME =
  /(?:^|\/)(?:readme|hand-?over|notes?|todo|runbook|install(?:ation)?|deploy(?:ment)?|operations?|changelog|infrastructure)[\w-]*\.txt$/i;
const TEXT_FOLDER = /(?:^|\/)(?:docs?|documentation|ops|runbooks?|handbook|wiki)\//i;

/** Plain texts that programs read. */
const FOR_PROGRAMS =
  /(?:^|\/)(?:requirements|constraints|robots|humans|cmakelists|licen[cs]e|copying|notice|manifest|top_level|entry_points|sources|security)[\w.-]*\.txt$|\.(?:dist|egg)-info\//i;

/** Whether a file is read as a document, by its path alone. YAML and JSON are where somebody declares them to be. */
export function isDocument(path: string): boolean {
  if (isForeign(path) || FOR_PROGRAMS.test(path)) return false;
  if (MARKUP.test(path)) return true;
  return TEXT.test(path) && (TEXT_NAME.test(path) || TEXT_FOLDER.test(path));
}
