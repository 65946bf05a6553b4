import type { Severity } from '@stackwright/core';
import type { DocumentClass } from '@stackwright/documents';

/** How grave a lie is; undefined where a document may be old. */
export function severityIn(documentClass: DocumentClass): Severity | undefined {
  switch (documentClass) {
    case 'canonical':
    case 'runbook':
    case 'agents':
      return 'error';
    case 'other':
      return 'warning';
    case 'plan':
      return 'info';
    case 'archive':
    case 'history':
      return undefined;
  }
}

/** The same for what is wrong whatever the day was: in old documents it is information. */
export function lastingSeverityIn(documentClass: DocumentClass): Severity {
  return severityIn(documentClass) ?? 'info';
}
