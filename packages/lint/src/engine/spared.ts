import { memoised } from '@stackwright/core';
import type { Rule } from '../rule.ts';
import { isMountedForTrial } from '../domain/compose/mounters.ts';
import { filesOf } from './scene.ts';
import type { Scene, Subject } from './scene.ts';
import type { SubjectKind } from '../subject.ts';
import { isTest, isTrial, isTrialText } from './trial-file.ts';

/** Why advice on a file was not given, for the report. */
export const SPARED = 'it is a test, an example or for development';

/**
 * True for advice on how to deploy, about a file that nobody deploys: there only what does not work is told. A rule
 * that the configuration grades holds everywhere, and so does one about a file of the stack's own deployments.
 */
export function isSpared(rule: Rule, subject: Subject, scene: Scene): boolean {
  if (subject.artefact !== undefined || scene.config.rules.has(rule.id)) return false;
  if (!/^(?:no|require)-/.test(rule.id)) return false;
  if (!isAside(subject) && !isMountedAside(subject, scene)) return false;
  const deployments = scene.stack?.resolved.deployments ?? [];
  return !deployments.some(({ folder }) => subject.file.includes(`${folder}/`));
}

const isAside = memoised(({ kind, file, text }: Subject) => ASIDE[kind]?.(file, text) ?? false);

/** True for a configuration that only a compose file mounts which is not deployed itself. */
function isMountedAside({ kind, file }: Subject, { files }: Scene): boolean {
  return (
    (kind === 'odoo-conf' || kind === 'nginx') && isMountedForTrial(file, filesOf('compose', files))
  );
}

/** How to tell that a file of each kind is not deployed. */
const ASIDE: {
  readonly [K in SubjectKind]?: (file: string, text: string) => boolean;
} = {
  compose: (file, text) => isTrial(file) || isTrialText(text),
  nginx: isTrial,
  'odoo-conf': isTrial,
  dockerfile: isTrial,
  zone: isTest,
  crontab: isTest,
  shell: isTest,
  commands: isTest,
};
