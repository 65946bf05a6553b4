import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { bakeryPlan } from './fixtures/bakery.ts';
import { renderPlans } from './fixtures/render.ts';

/** Text of the characters that some reader of these files gives a meaning to, and of any other. */
const hostile = fc.string({
  unit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...`'"\`$\\%!#&;|<>(){}[]*?~^= \u00e9\u{1F950}@:,-`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('$(id)', '${HOME}', '%h', '\\%', '{{', '}}', "'\\''", '--'),
    },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
  ),
  minLength: 1,
  maxLength: 12,
});
const path = hostile.map((name) => `/srv/${name}/x`);

function rendered(plan: ReturnType<typeof bakeryPlan>, file: string): string {
  const artefact = renderPlans(plan).find((each) => each.path === `oven/production/backup/${file}`);
  return artefact?.text ?? '';
}

/** What bash holds in these words after reading the plan. */
function readByBash(text: string, words: string): readonly string[] {
  const script = `source /dev/fd/3 3<<'END-OF-PLAN'\n${text}END-OF-PLAN\nprintf '%s\\0' ${words}`;
  const out = execFileSync('bash', ['-c', `set -euo pipefail\n${script}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

describe('no value breaks out of its place', () => {
  test('plan.sh gives every value back', () => {
    fc.assert(
      fc.property(path, path, path, hostile, hostile, (directory, backups, place, name, host) => {
        const files = bakeryPlan().files.map((each) => ({
          ...each,
          id: name,
          place: { kind: 'directory', directory: place } as const,
          below: `filestore/${name}`,
        }));
        const plan = bakeryPlan({
          directory,
          backups,
          host,
          database: name,
          role: name,
          caFile: place,
          files,
          recipients: [{ key: name }],
          offsite: {
            kind: 'sftp',
            host,
            port: 22,
            user: name,
            directory: place,
            keyFile: directory,
          },
        });
        const words = [
          '"$ENV_FILE" "$BACKUP_DIR" "${DB_HOST[0]}" "${DB_NAME[0]}" "${DB_ROLE[0]}" "${DB_CA[0]}"',
          '"${FILES_ID[0]}" "${FILES_PLACE[1]}" "${FILES_BELOW[0]}" "${FILES_DATABASE[0]}"',
          '"${RECIPIENTS[0]}" "${OFFSITE_SETTINGS[4]}" "${#FILES_ID[@]}" "${#DB_ID[@]}"',
        ];
        expect(readByBash(rendered(plan, 'plan.sh'), words.join(' '))).toEqual([
          `${directory}/.env`,
          backups,
          host,
          name,
          name,
          place,
          name,
          place,
          `filestore/${name}`,
          'odoo',
          name,
          `RCLONE_CONFIG_OFFSITE_KEY_FILE=${directory}`,
          '2',
          '1',
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('the crontab runs the script, and nothing else', () => {
    fc.assert(
      fc.property(path, (directory) => {
        const lines = rendered(bakeryPlan({ directory }), 'backup.cron').split('\n');
        const commands = lines.filter((line) => line.includes(' root ')).map(readByCron);
        expect(commands).toEqual([
          [`${directory}/backup/backup.sh`, '--quiet', '--at', '02:00'],
          [`${directory}/backup/drill.sh`, '--quiet'],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('a value that no line can hold is refused, not written', () => {
    for (const text of ['two\nlines', 'nul\0', 'bell\u0007']) {
      expect(() => renderPlans(bakeryPlan({ backups: `/srv/${text}` }))).toThrow(
        'control character',
      );
    }
  });
});

/** crontab(5): the command ends at the first `%` without a backslash; `\%` is a `%`. Then /bin/sh reads it. */
function readByCron(line: string): readonly string[] {
  const command = line.slice(line.indexOf(' root ') + ' root '.length);
  const [kept = ''] = command.replaceAll('\\%', '\0').split('%');
  const text = kept.replaceAll('\0', '%');
  const out = execFileSync('/bin/sh', ['-c', `set -- ${text}\nprintf '%s\\0' "$@"`], {
    encoding: 'utf8',
  });
  return out.split('\0').slice(0, -1);
}

test('bash reads every script of a hostile plan', () => {
  const directory = mkdtempSync(join(tmpdir(), 'stackwright-bash-'));
  const plan = bakeryPlan({
    directory: `/opt/it's "$(id)" 100% \`x\``,
    backups: `/b/\${HOME} %h 'x'`,
  });
  try {
    for (const { path: file, text } of renderPlans(plan).filter((each) =>
      each.path.endsWith('.sh'),
    )) {
      const target = join(directory, file.replaceAll('/', '_'));
      writeFileSync(target, text);
      expect(() => execFileSync('bash', ['-n', target], { stdio: 'pipe' })).not.toThrow();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
});
