import { compareText, type Path } from '@stackwright/core';
import type { DatabaseServer, Deployment, OdooInstance, ResolvedStack } from '@stackwright/schema';

/** What the template `10-roles.sh` prints, and the parts of stack.yaml that it follows from. */
export interface ServerView {
  readonly server: string;
  /** Name of the server's service on the platform. */
  readonly workload: string;
  readonly roles: readonly RoleView[];
  readonly databases: readonly DatabaseView[];
  readonly sources: readonly Path[];
}

export interface RoleView {
  readonly name: string;
  /** Where the container has the role's password. */
  readonly passwordFile: string;
  /** True when a backup plan restores as this role, which takes the right to create databases. */
  readonly restores: boolean;
}

export interface DatabaseView {
  readonly name: string;
  readonly owner: string;
  readonly schemas: readonly string[];
  /** True when an Odoo keeps its data there. */
  readonly odoo: boolean;
  /** True when that Odoo is set to search without accents. */
  readonly unaccent: boolean;
}

type Stack = Pick<ResolvedStack, 'settings' | 'deployments' | 'backups'>;

/** Every declared database of a server with its role, used or not, each sorted by name. */
export function serverView(
  stack: Stack,
  deployment: Deployment,
  server: DatabaseServer,
): ServerView {
  const workload = deployment.workloads.find(
    ({ role, path }) => role === 'database' && path.join() === server.path.join(),
  );
  if (workload === undefined)
    throw new Error(`${server.id} has no container in ${deployment.folder}`);
  const declared = declaredDatabases(stack, server);
  const odoos = stack.deployments
    .filter(({ environment }) => environment.id === deployment.environment.id)
    .flatMap((one) => one.odoos);
  const restored = restoredRoles(stack, deployment, server);
  return {
    server: server.id,
    workload: workload.id,
    roles: [...new Set(declared.map(({ role }) => role))].toSorted(compareText).map((name) => {
      const secret = passwordOf(name, declared);
      const file = workload.secretFiles.find((one) => one.secret === secret);
      if (file === undefined) throw new Error(`${workload.id} does not have the secret ${secret}`);
      return { name, passwordFile: file.target, restores: restored.has(name) };
    }),
    databases: declared.map(({ id, name, role, schemas }) => {
      const odoo = odoos.find(
        ({ database }) => database.server.id === server.id && database.id === id,
      );
      const unaccent = odoo !== undefined && isUnaccented(odoo);
      return { name, owner: role, schemas, odoo: odoo !== undefined, unaccent };
    }),
    sources: [server.path, ...declared.map(({ id }) => [...server.path, 'databases', id])],
  };
}

interface DeclaredDatabase {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
  readonly schemas: readonly string[];
}

function declaredDatabases(
  { settings }: Stack,
  server: DatabaseServer,
): readonly DeclaredDatabase[] {
  return Object.entries(settings.databases[server.id]?.databases ?? {})
    .map(([id, { name, role, password, schemas = [] }]) => {
      if (name === undefined || role === undefined || password === undefined) {
        throw new Error(`databases.${server.id}.databases.${id} was not resolved`);
      }
      return { id, name, role, password, schemas: schemas.toSorted(compareText) };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** A role has one password, however many databases it owns. */
function passwordOf(role: string, declared: readonly DeclaredDatabase[]): string {
  const secrets = new Set(
    declared.filter((one) => one.role === role).map(({ password }) => password),
  );
  const [secret = '', ...others] = secrets;
  if (others.length === 0) return secret;
  throw new Error(`the role ${role} has several passwords: ${[...secrets].join(', ')}`);
}

/** Roles that the deployment's backup plan restores as. */
function restoredRoles(
  { backups }: Stack,
  { folder }: Deployment,
  server: DatabaseServer,
): ReadonlySet<string> {
  return new Set(
    backups
      .filter(({ deployment }) => deployment.folder === folder)
      .flatMap(({ databases }) => databases.map(({ database }) => database))
      .filter((database) => database.server.id === server.id)
      .map(({ role }) => role),
  );
}

/** In every spelling that Odoo of some series takes for true. */
function isUnaccented({ options }: OdooInstance): boolean {
  const value = options.find(({ name }) => name === 'unaccent')?.value;
  return /^(?:true|yes|on|1)$/i.test(String(value));
}
