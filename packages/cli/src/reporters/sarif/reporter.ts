import type { Report } from '@stackwright/core';
import { artifactLocation } from './location.ts';
import { message } from './message.ts';
import { resultOf } from './result.ts';
import { ruleIndexes, rulesOf } from './rules.ts';
import { gravest, RESULT_LIMIT } from './selection.ts';

/**
 * SARIF 2.1.0, for code scanning.
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
 */
export function reporter(report: Report): string {
  const { version, command, coverage } = report;
  const rules = rulesOf(report);
  const indexes = ruleIndexes(rules);
  const findings = gravest(report.findings);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stackwright', semanticVersion: version, rules } },
        // Uploads of one category replace each other: two commands must not.
        automationDetails: { id: `stackwright/${command}/` },
        invocations: [
          {
            // A report exists only when the command ran to its end; findings are no failure of the tool.
            executionSuccessful: true,
            toolExecutionNotifications: notifications(report, findings.length),
          },
        ],
        columnKind: 'utf16CodeUnits',
        artifacts: coverage.files.map((file) => ({
          location: artifactLocation(file),
          roles: ['analysisTarget'],
        })),
        results: findings.map((finding) => resultOf(finding, indexes)),
        properties: {
          rulesRun: coverage.rules,
          rulesIdle: coverage.idleRules,
          filesScanned: coverage.scanned,
          valuesChecked: coverage.values,
        },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** What was not looked at, and what did not fit. */
function notifications({ findings, coverage }: Report, written: number): readonly unknown[] {
  const cut = {
    level: 'warning',
    message: message(
      `${written} of ${findings.length} results are written, the gravest first: code scanning stores no more than ${RESULT_LIMIT} of a run.`,
    ),
  };
  return [
    ...(written < findings.length ? [cut] : []),
    ...coverage.skipped.map(({ what, why }) => ({
      level: 'note',
      message: message(`Skipped ${what}: ${why}`),
    })),
  ];
}
