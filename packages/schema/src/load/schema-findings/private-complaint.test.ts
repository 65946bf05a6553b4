import { expect, test } from 'vitest';
import { loadStack } from '../../load-stack.ts';

const WORD = 'lantern-tide';
const SHOP = `stack: shop
version: 1
hosts: { main: { address: 192.0.2.10, vcpus: 2, memory: 4g, ssh: { user: deploy } } }
environments: { production: { host: main, odoo: { database: odoo, users: 5 } } }
odoo: { series: "18.0" }
databases: { main: { version: 16, databases: { odoo: { role: odoo } } } }
`;

function findingsOf(part: string) {
  const text = `${SHOP}${part}`;
  return loadStack(text, 'stack.yaml').findings.map((finding) => {
    const { start, end } = finding.at.span ?? {};
    return { ...finding, shown: text.slice(start?.offset, end?.offset) };
  });
}

test.each([
  [`secrets: { ${WORD}: {} }\n`, 'A key of secrets is not the name of a secret.'],
  [`secrets: { ${WORD}: { rotate: [] } }\n`, 'A key of secrets is not the name of a secret.'],
  [`secrets: { DB: ${WORD} }\n`, 'secrets.DB is not what belongs there.'],
  [`secrets: { DB: { ${WORD}: x } }\n`, 'A key of secrets.DB is not known.'],
  [`secrets: { DB: { value: ${WORD} } }\n`, 'secrets.DB.value is not a known key.'],
  [`secrets: { DB: { rotate: ${WORD} } }\n`, 'secrets.DB.rotate is not what belongs there.'],
  [`secrets: { DB: [${WORD}] }\n`, 'secrets.DB must be a mapping, not a list.'],
])('%j: what may be a secret is not told, and its place is private', (part, what) => {
  const findings = findingsOf(part);

  expect(findings.map((finding) => finding.what)).toEqual([what]);
  for (const { shown, ...finding } of findings) {
    expect(finding.at.isPrivate).toBe(true);
    expect(shown).toContain(WORD);
    expect(JSON.stringify(finding)).not.toContain(WORD);
  }
});

test('the value where the name of a secret belongs is not told', () => {
  const part = `services:\n  mailer: { image: "mailer:1", environment: { MOTTO: { secret: ${WORD} } } }\n`;
  const [finding, ...others] = findingsOf(part).filter(({ rule }) => rule === 'invalid-value');

  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    what: 'services.mailer.environment.MOTTO.secret is not the name of a secret.',
    at: { isPrivate: true },
    shown: WORD,
  });
  expect(JSON.stringify({ ...finding, shown: '' })).not.toContain(WORD);
});

test('a declared name in another spelling is told: it is none', () => {
  const part = `secrets: { SHOP_KEY: {} }\nservices:\n  mailer: { image: "mailer:1", environment: { MOTTO: { secret: shop-key } } }\n`;

  expect(findingsOf(part).map(({ what }) => what)).toContain(
    'services.mailer.environment.MOTTO.secret cannot be "shop-key".',
  );
});

test('a slip of the pen in a known key is told', () => {
  expect(findingsOf('secrets: { DB: { descripton: x } }\n').map(({ fix }) => fix)).toEqual([
    'Did you mean description? secrets.DB takes description, store or rotate.',
  ]);
});
