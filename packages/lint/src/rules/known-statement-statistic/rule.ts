import type { Rule } from '../../rule.ts';
import type { Span } from '@stackwright/core';

const VIEW = /\bpg_stat_statements\b/;
const OLD = /\b(?:total|mean|min|max|stddev)_time\b/;

/** The columns of time were split in 13 into planning and execution. Source: PostgreSQL 13, release notes. */
export const rule = {
  id: 'known-statement-statistic',
  subject: 'shell',
  severity: 'warning',
  summary: 'Queries of pg_stat_statements ask for columns that the server has.',
  *check({ model, version }) {
    const declared = version('postgresql');
    if (declared !== undefined && Number.parseInt(declared, 10) < 13) return;
    for (const { words, redirects } of model.commands) {
      const texts = [
        ...words.map(({ value, span }) => [value, span] as const),
        ...redirects.flatMap(({ heredoc }) =>
          heredoc === undefined ? [] : [[heredoc.text, heredoc.span] as const],
        ),
      ];
      for (const [text, span] of texts) {
        const column = VIEW.test(text) ? OLD.exec(text)?.[0] : undefined;
        if (column !== undefined) yield toProblem(column, declared, span);
      }
    }
  },
} satisfies Rule<'shell'>;

function toProblem(column: string, declared: string | undefined, at: Span) {
  const known = column.replace('_time', '_exec_time');
  const who = declared === undefined ? 'PostgreSQL 13 and later' : `PostgreSQL ${declared}`;
  return {
    at,
    what: `pg_stat_statements has no column \`${column}\`.`,
    why: `${who} counts planning and execution apart: the query ends with "column does not exist".`,
    fix: `Write \`${known}\`.`,
  };
}
