/** The file in the output folder that remembers what was rendered. */
export const MANIFEST = 'manifest.json';

/** The folder in the output folder that holds lock, stage and journal while a render runs. */
export const WORK_FOLDER = '.stackwright';

/** Committed by one rename; from then on the tree is the new one, whatever stands on disk. */
export const JOURNAL = `${WORK_FOLDER}/journal.json`;

/** New files wait here until the journal is committed: `0`, `1`, ... in the order of its writes. */
export const STAGE = `${WORK_FOLDER}/stage`;

/** The new manifest's name in the stage. */
export const STAGED_MANIFEST = 'manifest';

/** Held by the one render at work. */
export const LOCK = `${WORK_FOLDER}/lock`;
