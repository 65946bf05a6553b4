import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, describe } from 'vitest';
import { documentTreeOf } from '../../document-tree.ts';
import { ledgerOf } from '../../ledger/ledger.ts';
import { UNKNOWN_REPOSITORY } from '../../repository/repository-facts.ts';
import { documentReadingOf } from '../../reading-of.ts';
import { vocabularyOf } from '../../subject/vocabulary.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import { stackFrom } from '../../testing/real-stack.ts';
import { showValue } from '../../testing/show-value.ts';

const STACK = stackFrom(readFileSync('stack.yaml', 'utf8'));
const VOCABULARY = vocabularyOf(STACK);
const LEDGER = ledgerOf(STACK);
const ZONE = 'insightpulseai.net';

function judgementsOf(text: string) {
  // A document that names nothing of the stack is not read at all.
  const whole = `${text}\n\n## Appendix\n\nThis is about Odoo.\n`;
  const reading = documentReadingOf({ file: 'docs/x.md', text: whole }, VOCABULARY);
  const tree = documentTreeOf([reading], {
    ledger: LEDGER,
    repository: UNKNOWN_REPOSITORY,
    classOf: () => 'canonical',
  });
  return tree.documents.flatMap(({ judgements }) => judgements);
}

/** `variable N8N_DB_PASS → name N8N_DB_PASSWORD`: each lie with what is meant. */
function lies(text: string): readonly string[] {
  return judgementsOf(text).flatMap((judgement) => {
    if (judgement.verdict !== 'contradicted') return [];
    const { claim, facts, known } = judgement;
    const meant = [...new Set(facts.map(({ value }) => showValue(value)))].slice(0, 2);
    const said = `${claim.attribute} ${claim.text}`;
    if (known?.kind === 'retired') return [`${said} (retired)`];
    return [meant.length === 0 ? said : `${said} → ${meant.join(', ')}`];
  });
}

/** What was found right of these attributes. */
function truths(text: string, attribute: AttributeId): readonly string[] {
  return judgementsOf(text).flatMap(({ verdict, claim }) =>
    verdict === 'verified' && claim.attribute === attribute ? [claim.text] : [],
  );
}

describe('lies', () => {
  test.each<readonly [string, readonly string[]]>([
    // Variables.
    ['Set `N8N_DB_PASS` before the first start.', ['variable N8N_DB_PASS → name N8N_DB_PASSWORD']],
    ['Export N8N_DB_PWD first, then start n8n.', ['variable N8N_DB_PWD → name N8N_DB_PASSWORD']],
    [
      '`BACKUP_AGE_RECIPIENTS` holds the key.',
      ['variable BACKUP_AGE_RECIPIENTS → name BACKUP_AGE_RECIPIENT'],
    ],
    [
      '`BACKUP_S3_ACCESS_KEY_ID` comes from Spaces.',
      ['variable BACKUP_S3_ACCESS_KEY_ID → name BACKUP_S3_ACCESS_KEY'],
    ],
    [
      '`ODOO_DB_PASSWORD_STAGING` is another one.',
      ['variable ODOO_DB_PASSWORD_STAGING → name ODOO_STAGING_DB_PASSWORD'],
    ],
    [
      '`SUPERSET_DATABASE_URL` is set by Compose for Superset.',
      ['variable SUPERSET_DATABASE_URL → name SUPERSET_DATABASE_URI'],
    ],
    [
      'n8n encrypts with `N8N_ENCRYPT_KEY`.',
      ['variable N8N_ENCRYPT_KEY → name N8N_ENCRYPTION_KEY'],
    ],
    [
      'Supabase: `SUPABASE_SERVICE_KEY`',
      ['variable SUPABASE_SERVICE_KEY → name SUPABASE_SERVICE_ROLE_KEY'],
    ],
    ['Odoo reads `MAILGUN_PASSWORD`.', ['variable MAILGUN_PASSWORD → name MAILGUN_SMTP_PASSWORD']],
    [
      '| Secret | For |\n|---|---|\n| `MAILGUN_API_KEY` | Mailgun |',
      ['variable MAILGUN_API_KEY → name MAILGUN_SIGNING_KEY'],
    ],
    [
      'n8n:\n\n```env\nN8N_DATABASE_PASSWORD=\n```',
      ['variable N8N_DATABASE_PASSWORD → name N8N_DB_PASSWORD'],
    ],
    ['n8n connects by `DB_POSTGRESDB_URL`.', ['retired-value DB_POSTGRESDB_URL (retired)']],
    // Containers, volumes, units, services of Compose.
    [
      'Restart it with `docker restart odoo-web-1`.',
      ['container odoo-web-1 → name odoo-prod, name odoo-staging'],
    ],
    ['```bash\ndocker logs n8n-production\n```', ['container n8n-production → name n8n-prod']],
    [
      '| Container | Role |\n|---|---|\n| `odoo-web` | the ERP |',
      ['container odoo-web → name odoo-prod, name odoo-staging'],
    ],
    [
      '| Volume | Holds |\n|---|---|\n| `deploy_odoo-data` | the filestore |',
      ['volume deploy_odoo-data → name deploy_odoo-web-data'],
    ],
    [
      'Run `systemctl status insightpulseai-backup.timer` on the ERP droplet.',
      ['unit insightpulseai-backup.timer → name insightpulseai-production-backup.timer'],
    ],
    [
      '`docker compose exec odoo-prod bash` opens a shell.',
      ['compose-service odoo-prod → name odoo'],
    ],
    [
      '`c95d05274029_n8n-prod` is the container of n8n.',
      ['container c95d05274029_n8n-prod (retired)'],
    ],
    // Modules.
    [
      '## Odoo modules\n\n- `ipai_mailgun_bridge`\n- `ipai_finance_closing`',
      ['module-list ipai_finance_closing → name ipai_finance_ppm'],
    ],
    [
      'The module `ipai_bir_complience` files taxes in Odoo.',
      ['module-list ipai_bir_complience → name ipai_bir_compliance'],
    ],
    [
      '## OCA modules in Odoo\n\n- `web_responsive`\n- `web_timeline`',
      ['module-list web_timeline → name web_responsive'],
    ],
    [
      '```bash\ndocker exec odoo-prod odoo -d odoo -u ipai_finance_ppm,sale,ipai_payroll_base --stop-after-init\n```',
      ['module-list ipai_payroll_base'],
    ],
    ['Odoo has five custom modules.', ['own-module-count five → count 4']],
    ['Odoo takes nine OCA repositories.', ['repository-count nine → count 7']],
    ['Odoo runs 10 OCA modules.', ['oca-module-count 10 → count 8']],
    // Status codes.
    [`\`https://mcp.${ZONE}\` answers 200.`, ['status-code 200 → count 503']],
    [
      `| Domain | Expected status |\n|---|---|\n| mcp.${ZONE} | 200 |\n| auth.${ZONE} | 503 |`,
      ['status-code 200 → count 503'],
    ],
    [`The apex ${ZONE} returns 302.`, ['status-code 302 → count 301']],
    [`n8n.${ZONE}/healthz returns 204.`, ['health-status 204 → count 200']],
    [`\`\`\`bash\ncurl -sI https://auth.${ZONE}/  # 200\n\`\`\``, ['status-code 200 → count 503']],
    ['The MCP hub answers with HTTP 404.', ['status-code 404 → count 503']],
    // States.
    ['Mattermost is running.', ['state running → word planned']],
    ['Superset is not yet deployed.', ['state not yet deployed → word active']],
    ['n8n is only a placeholder.', ['state a placeholder → word active']],
    ['n8n was decommissioned.', ['state decommissioned → word active']],
    ['The MCP hub is live.', ['state live → word placeholder']],
    [
      'mattermost, affine and grafana are deployed.',
      [
        'state deployed → word planned',
        'state deployed → word planned',
        'state deployed → word planned',
      ],
    ],
    [
      '| Service | Status |\n|---|---|\n| redis | ✅ Running |\n| n8n | Live |',
      ['state Running → word planned'],
    ],
    [
      '| Service | Status |\n|---|---|\n| Superset | Planned |\n| auth | Placeholder (503) |',
      ['state Planned → word active'],
    ],
    ['spendflow is still in use.', ['state in use → word deprecated']],
    ['Grafana runs on the ERP droplet.', ['state runs → word planned']],
    // Retired values.
    ['The ERP droplet is at 159.223.75.148.', ['address 159.223.75.148 (retired)']],
    ['ssh root@165.227.10.178 gets you onto the machine.', ['address 165.227.10.178 (retired)']],
    ['The OCR droplet has an 80 GB disk.', ['retired-value 80 GB disk (retired)']],
    [
      'Odoo keeps `session_store = redis` in its configuration.',
      ['retired-value session_store = redis (retired)'],
    ],
    [
      '```ini\nsession_store=redis\n```\nThat is the configuration of Odoo.',
      ['retired-value session_store=redis (retired)'],
    ],
    ['All of it costs $132/month for Odoo.', ['retired-value $132/month (retired)']],
    ['Odoo answers `/longpolling` for the bus.', ['health-route /longpolling (retired)']],
    ['The buckets of the backups are in us-east-1.', ['region us-east-1 (retired)']],
    ['Alerts on n8n go to #insightpulse-alerts.', ['channel #insightpulse-alerts (retired)']],
    ['The host `ocr-service-droplet` has an 80 GB disk.', ['retired-value 80 GB disk (retired)']],
    ['The checkout of Odoo lies in `/opt/odoo/addons`.', ['retired-value /opt/odoo (retired)']],
    [`The certificate of Odoo covers *.${ZONE}.`, [`certificate-name *.${ZONE} (retired)`]],
  ])('%j', (text, told) => {
    expect(lies(text)).toEqual(told);
  });
});

describe('nothing to tell', () => {
  test.each([
    'CI needs `GITHUB_TOKEN` and `DEPLOY_SSH_KEY` for Odoo.',
    'Odoo finds `psql` through PATH and HOME.',
    'Another app reads `DATABASE_URL`, as n8n does not.',
    'The image of PostgreSQL takes `POSTGRES_USER` and `POSTGRES_DB`; Odoo needs both.',
    'n8n knows `N8N_BASIC_AUTH_PASSWORD` too.',
    '`N8N_PORT` is left at its default by n8n.',
    'Compose reads `N8N_DB_PASSWORD_FILE` for n8n.',
    'Odoo: `DB_HOST`, `DB_PASSWORD`',
    'Keycloak beside n8n:\n\n```yaml\nservices:\n  keycloak:\n    environment:\n      N8N_DB_PASS: x\n```',
    'Formerly n8n read `N8N_DB_PASS`.',
    'n8n: use `N8N_DB_PASSWORD`, not `N8N_DB_PASS`.',
    '```bash\nDUMP_DIR=/tmp/x\nodoo --data-dir "$DUMP_DIR"\n```',
    'For n8n set `<YOUR_N8N_DB_PASS>`.',
    'Never run `docker restart odoo-web-1`: Odoo has no such container.',
    'Odoo: `docker logs <container>`',
    '`docker logs some-other-thing` on the laptop of whoever runs Odoo.',
    '| Container | Role |\n|---|---|\n| `registry` | images for Odoo |',
    'Docker itself is `docker.service`, and Odoo needs it.',
    '`docker compose exec web bash` is what Odoo’s own README says.',
    '## Odoo modules\n\n- `sale_management`\n- `point_of_sale`',
    'The field `ipai_closing_state` of the model is no module of Odoo.',
    'The module `helpdesk_mgmt` comes from OCA for Odoo.',
    '## OCA modules of Odoo\n\n- `helpdesk_mgmt`\n- `project_timeline`',
    'Two modules of Odoo were changed in this release.',
    `A request to mcp.${ZONE} answers 503.`,
    `If mcp.${ZONE} answers 200, somebody deployed it.`,
    `Odoo answers 303 at erp.${ZONE}.`,
    `\`/web/health\` of Odoo returns 200.`,
    `The n8n webhook returns 404 when the workflow is off.`,
    'Odoo sells 200 products in 503 colours.',
    `mcp.${ZONE} does not return 200.`,
    'n8n is running.',
    'n8n is not running on the OCR droplet.',
    'Check that Mattermost is running.',
    'If Redis is deployed, Odoo needs a session store.',
    'Once Grafana is live, dashboards follow.',
    'Superset is not deployed on staging.',
    'Mattermost will be deployed next quarter.',
    'n8n workflows are planned by the office.',
    'The agent hub is live.',
    'The MCP hub is planned.',
    'The n8n container is up to date.',
    'n8n was running on the old droplet.',
    `ocr.${ZONE} is a placeholder.`,
    '| Service | Status |\n|---|---|\n| n8n | ✅ |\n| Superset | see the runbook |',
    '# Redis\n\n**Status**: Active\n\nHow sessions could be kept.',
    'The droplet was at 159.223.75.148 until March.',
    'Do not use 159.223.75.148 for Odoo any more.',
    '`session_store = redis` was removed from Odoo.',
    '| Old address | 159.223.75.148 |\n|---|---|\n| Host of Odoo | gone |',
    '## Retired\n\n- 159.223.75.148, the first droplet of Odoo\n- `nginx-prod-v2`',
    'The checkout of Odoo lies in `/opt/odoo-ce/repo`.',
    'Odoo’s image keeps its code in `/usr/lib/python3/dist-packages/odoo`.',
    'Port 5432 is the one of the container `db-dev` for PostgreSQL.',
    'Mattermost is planned.',
    'ir_sessions and ir_session_x are not tables of Odoo.',
    '~~159.223.75.148~~ is struck out; Odoo moved.',
    'Odoo keeps files; there is no `session_store = redis`.',
    'There is no table ir_session in Odoo.',
    `\`*.${ZONE}\` has no record; Odoo needs none.`,
    'The image of Odoo starts `/opt/odoo/odoo-bin`.',
    'The host `odoo-erp-prod` has an 80 GB disk.',
    'Mail goes to Odoo and n8n. Before, alerts went to #insightpulse-alerts.',
    'Guides for Odoo 15 have `/longpolling`.',
    '',
  ])('%j', (text) => {
    expect(lies(text)).toEqual([]);
  });
});

describe('what is right is verified', () => {
  test.each<readonly [string, AttributeId, readonly string[]]>([
    ['n8n reads `N8N_DB_PASSWORD`.', 'variable', ['N8N_DB_PASSWORD']],
    ['n8n: `DB_POSTGRESDB_HOST`', 'variable', ['DB_POSTGRESDB_HOST']],
    [
      '`insightpulseai-production-backup.timer` starts it.',
      'unit',
      ['insightpulseai-production-backup.timer'],
    ],
    ['Odoo: `docker compose exec odoo bash`', 'compose-service', ['odoo']],
    ['Odoo: `docker logs odoo-prod`', 'container', ['odoo-prod']],
    [
      'The modules `ipai_finance_ppm` and `web_responsive` of Odoo.',
      'module-list',
      ['ipai_finance_ppm', 'web_responsive'],
    ],
    ['Odoo has four custom modules.', 'own-module-count', ['four']],
    ['Odoo takes seven OCA repositories.', 'repository-count', ['seven']],
    [`auth.${ZONE} answers 503.`, 'status-code', ['503']],
    [`www.${ZONE} returns 301.`, 'status-code', ['301']],
    [`\`https://n8n.${ZONE}/healthz\` returns 200.`, 'health-status', ['200']],
    ['Superset is live.', 'state', ['live']],
    ['redis is planned.', 'state', ['planned']],
    ['spendflow was switched off.', 'state', ['switched off']],
    ['The MCP hub answers with a placeholder page.', 'state', ['a placeholder page']],
  ])('%j', (text, attribute, told) => {
    expect(truths(text, attribute)).toEqual(told);
  });
});

test('of any text: nothing is thrown, and every claim stands where it says', () => {
  const pieces = fc.constantFrom(
    'N8N_DB_PASS',
    'n8n',
    ' is ',
    'not yet ',
    'live',
    '`docker logs odoo-web-1`',
    '\n- ',
    '## Modules\n\n',
    '`ipai_x`',
    `mcp.${ZONE}`,
    ' answers ',
    '200',
    '. ',
    ' | ',
    '\n|---|---|\n',
    'Status',
    '80 GB disk',
    ' was ',
    '\r\n',
    'é',
    '```\n',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
      (text) => {
        for (const { claim } of judgementsOf(text)) {
          const { start, end } = claim.span;
          expect(start.offset).toBeLessThanOrEqual(end.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
          if (claim.attribute === 'variable')
            expect(text.slice(start.offset, end.offset)).toBe(claim.text);
        }
      },
    ),
  );
});
