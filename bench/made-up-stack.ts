/** A valid stack.yaml with that many services, each with what a service usually has. */
export function madeUpStack(services: number): string {
  const names = Array.from({ length: services }, (_, index) => `kiosk-${index + 1}`);
  return `${HEAD}${names.map(service).join('')}${databases(names)}`;
}

const HEAD = `\
stack: market
version: 1
hosts:
  square:
    address: 192.0.2.10
    provider: { name: example }
    ssh: { user: deploy }
edges:
  square: {}
environments:
  production:
    host: square
    odoo: { domain: erp, database: main/odoo, users: 20 }
odoo:
  series: "18.0"
zones:
  example.com: { provider: { name: digitalocean } }
services:
`;

function service(name: string, index: number): string {
  return `\
  ${name}:
    image: registry.example.com/${name}:1.${index}
    port: ${8000 + index}
    domain: ${name}
    database: main/${name}
    memory: 64m
    health: { path: /health }
    volumes:
      data: { mount: /var/lib/${name}, class: important }
    environment:
      DATABASE_URL: { from: database.url }
      PUBLIC_URL: { from: url }
      LOG_LEVEL: info
`;
}

function databases(names: readonly string[]): string {
  return `\
databases:
  main:
    kind: managed
    version: 16
    host: db.example.com
    tls: require
    databases:
      odoo: { role: odoo }
${names.map((name) => `      ${name}: { role: ${name.replace('-', '_')} }\n`).join('')}`;
}
