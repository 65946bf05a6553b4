import { expect, test } from 'vitest';
import { classByName } from './document-class.ts';

test.each([
  ['README.md', 'other'],
  ['docs/infra/kiln.md', 'other'],
  ['CHANGELOG.md', 'history'],
  ['docs/incidents/2026-05-kiln.md', 'history'],
  ['docs/postmortems/glaze.md', 'history'],
  ['docs/decisions/0001-clay.md', 'history'],
  ['docs/archive/old-kiln.md', 'archive'],
  ['old/kiln.md', 'archive'],
  ['docs/plans/two-kilns.md', 'plan'],
  ['ROADMAP.md', 'plan'],
  ['docs/kiln-migration-plan.md', 'plan'],
  ['AGENTS.md', 'agents'],
  ['.github/copilot-instructions.md', 'agents'],
  ['docs/runbooks/firing.md', 'runbook'],
  ['runbook.md', 'runbook'],
  ['docs/restore-runbook.md', 'runbook'],
])('%s is of class %s', (file, expected) => {
  expect(classByName(file)).toBe(expected);
});
