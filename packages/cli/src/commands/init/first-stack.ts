/** What a first stack.yaml is made from. */
export interface FirstStack {
  readonly name: string;
  readonly domain: string;
  readonly address: string;
  readonly series: string;
}

/** A commented, minimal stack.yaml: one host, one Odoo, its own PostgreSQL, nightly backups. */
export function firstStack({ name, domain, address, series }: FirstStack): string {
  return `# yaml-language-server: $schema=./node_modules/stackwright/stack.schema.json
#
# The one source of this stack. Change it, then run: stackwright render
# Every key is explained by \`stackwright schema\`; an editor that knows YAML schemas completes them.
stack: ${JSON.stringify(name)}
version: 1

hosts:
  main:
    address: ${JSON.stringify(address)}
    # What the machine has: workers and memory limits follow from it.
    vcpus: 2
    memory: 4g
    ssh: { user: root } # better: a user of its own, and host-keys: [ssh-ed25519 …]

# nginx in a container, on ports 80 and 443 of the host.
edges:
  main:
    rate-limits:
      login: { rate: 5, burst: 10 }

environments:
  production:
    host: main
    odoo:
      domain: ${JSON.stringify(domain)}
      database: odoo
      users: 10
      rate-limit: login

odoo:
  series: ${JSON.stringify(series)}

# PostgreSQL in a container beside Odoo. For a managed server: kind: managed, host, port, tls.
databases:
  main:
    version: 16
    databases:
      odoo: { role: odoo }

backups:
  production:
    at: "02:00"
    keep: { daily: 7d, weekly: 30d, monthly: 12mo }
    # Encrypted, and away from this host, once you say where:
    # recipients: [BACKUP_AGE_RECIPIENT]
    # offsite: { kind: s3, provider: digitalocean, bucket: my-backups, region: fra1 }

# Secrets are named here and set in .env on the host, never written into this file.
secrets:
  ODOO_DB_PASSWORD: { description: Password of the role odoo. }
  POSTGRES_PASSWORD: { description: Password of PostgreSQL's superuser. }
`;
}
