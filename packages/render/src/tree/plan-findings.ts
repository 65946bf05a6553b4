import type { Finding, Location, Severity } from '@stackwright/core';

import type { DiskEntry } from './current-tree.ts';
import { MANIFEST, WORK_FOLDER } from './names.ts';
import type { Reason, TreePlan, TreeStep } from './plan.ts';

type Words = Pick<Finding, 'what' | 'why' | 'fix'>;

/** Reasons that may be overruled with `overwriteEdited`; an obstacle never is. */
const NEEDS_FORCE: ReadonlySet<Reason> = new Set([
  'edited',
  'edited-and-stale',
  'unlisted',
  'edited-orphan',
]);

/** What stops a render: hand-made changes (unless they may be overwritten) and obstacles. */
export function refusals(
  plan: TreePlan,
  label: string,
  { overwriteEdited }: { readonly overwriteEdited: boolean },
): readonly Finding[] {
  return plan.steps
    .filter(({ reason }) => {
      if (reason === undefined) return false;
      return reason === 'obstacle' || (NEEDS_FORCE.has(reason) && !overwriteEdited);
    })
    .flatMap((step) => stepFinding(plan, step, label));
}

/** Everything in which the tree differs from what render would write; empty when it is up to date. */
export function checkFindings(plan: TreePlan, label: string): readonly Finding[] {
  const steps = plan.steps.flatMap((step) => stepFinding(plan, step, label));
  const findings = [...stateFindings(plan, label), ...steps];
  // A changed artefact changes the manifest as well: saying so once is enough.
  return steps.length === 0 && plan.manifestChanges
    ? [...findings, manifestFinding(plan, label)]
    : findings;
}

function stepFinding(plan: TreePlan, step: TreeStep, label: string): Finding[] {
  if (step.reason === undefined) return [];
  const words = step.reason === 'obstacle' ? obstacleWords(step) : WORDS[step.reason];
  const file = `${label}/${step.path}`;
  const reading = plan.current.manifest;
  const span = reading?.spans.get(step.path);
  const listed: Location | undefined =
    reading !== undefined && span !== undefined ? { file: reading.file, span } : undefined;
  // An orphan's only claim to be ours is its line in the manifest: that is the place to look at.
  const at = step.artefact === undefined && listed !== undefined ? listed : { file };
  const related =
    listed === undefined || at === listed ? [] : [{ message: 'listed here', at: listed }];
  return [finding(`artefact-${step.reason}`, 'error', quotePath(words, file), at, related)];
}

function stateFindings({ current }: TreePlan, label: string): Finding[] {
  if (current.state === 'none') return [];
  const severity = current.state === 'abandoned' ? 'warning' : 'error';
  const words = quotePath(STATES[current.state], `${label}/${WORK_FOLDER}`);
  return [finding(`render-${current.state}`, severity, words, { file: `${label}/${WORK_FOLDER}` })];
}

function manifestFinding({ current }: TreePlan, label: string): Finding {
  const file = `${label}/${MANIFEST}`;
  const words = current.manifest === undefined ? NO_MANIFEST : STALE_MANIFEST;
  const rule = current.manifest === undefined ? 'manifest-missing' : 'manifest-stale';
  return finding(rule, 'error', quotePath(words, file), { file });
}

function finding(
  rule: string,
  severity: Severity,
  words: Words,
  at: Location,
  related: Finding['related'] = [],
): Finding {
  return { rule, severity, ...words, at, related };
}

/** `{file}` stands for the file in every sentence. */
function quotePath({ what, why, fix }: Words, file: string): Words {
  const fill = (text: string) => text.replaceAll('{file}', () => file);
  return { what: fill(what), why: fill(why), fix: fill(fix) };
}

function obstacleWords({ found }: TreeStep): Words {
  return {
    what: `{file} cannot be written or deleted: ${obstacleName(found)}`,
    why: 'render follows no symlinks and removes nothing that it did not write, so it stopped before changing anything',
    fix:
      found?.kind === 'folder'
        ? 'move the folder away (Docker makes an empty one when the source of a bind mount is missing: stop the container and `rmdir` it), then render again'
        : 'move it away, then render again',
  };
}

function obstacleName(found: DiskEntry | undefined): string {
  if (found?.kind === 'behind') {
    return `its parent ${found.parent} is a ${found.is === 'special' ? 'device, socket or pipe' : found.is}`;
  }
  if (found?.kind === 'symlink') return 'it is a symlink';
  return found?.kind === 'folder' ? 'it is a folder' : 'it is a device, socket or pipe';
}

const OVERWRITE = 'undo the edit, or overwrite it with `stackwright render --force`';
const RENDER = 'run `stackwright render`, look at the difference, and commit it';

const WORDS: Readonly<Record<Exclude<Reason, 'obstacle'>, Words>> = {
  new: {
    what: '{file} was not rendered yet',
    why: 'stack.yaml asks for it and nothing stands there, so hosts would run without it',
    fix: RENDER,
  },
  missing: {
    what: '{file} is missing',
    why: 'render wrote it and somebody deleted it, so hosts would run without it',
    fix: RENDER,
  },
  stale: {
    what: '{file} is out of date',
    why: 'its source changed since the last render, so hosts would run the old text',
    fix: RENDER,
  },
  edited: {
    what: '{file} was edited by hand',
    why: 'the edit is not in stack.yaml, so the next render would lose it',
    fix: `move the edit to stack.yaml or a template override; or ${OVERWRITE}`,
  },
  'edited-and-stale': {
    what: '{file} was edited by hand, and its source has changed as well',
    why: 'render would replace the edit by a newer text that does not hold it',
    fix: `move the edit to stack.yaml or a template override; or ${OVERWRITE}`,
  },
  unlisted: {
    what: '{file} exists, and render did not write it',
    why: 'the manifest does not list it, so it is not ours to overwrite',
    fix: 'move it away, or overwrite it with `stackwright render --force`',
  },
  mode: {
    what: '{file} has the wrong executable bit',
    why: 'a script that is not executable does not start, and a config file needs no such right',
    fix: RENDER,
  },
  orphan: {
    what: '{file} is no longer rendered',
    why: 'stack.yaml does not ask for it any more, so it configures something that should be gone',
    fix: `${RENDER} (render deletes the file)`,
  },
  'edited-orphan': {
    what: '{file} is no longer rendered, but was edited by hand',
    why: 'render would delete it, and the edit with it',
    fix: 'delete it, or move it out of the output folder to keep it; `stackwright render --force` deletes it',
  },
};

const STATES: Readonly<Record<'interrupted' | 'abandoned', Words>> = {
  interrupted: {
    what: 'a render was interrupted after it had committed',
    why: 'some files are still old on disk; the comparison takes the new ones, which wait in {file}',
    fix: 'run `stackwright render`: it finishes the interrupted one first',
  },
  abandoned: {
    what: 'a render was killed and left its scratch files in {file}',
    why: 'the tree is whole, but the files serve nobody',
    fix: 'run `stackwright render`: it removes them',
  },
};

const NO_MANIFEST: Words = {
  what: '{file} is missing',
  why: 'without it render cannot tell its own files from yours, and SOA serials start again',
  fix: 'restore it from version control, or run `stackwright render`: equal files are adopted',
};

const STALE_MANIFEST: Words = {
  what: '{file} is out of date',
  why: 'every file is as it should be, but the manifest remembers other sources, renderers or zones',
  fix: RENDER,
};
