import type { ResolvedStack, Workload } from '@stackwright/schema';
import type { Subject } from '../subject.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

/** Services by id, container, image and what people say for them; Odoo is one, or several by edition. */
export function* serviceTerms(stack: ResolvedStack): Generator<Term> {
  for (const [id, { container }] of Object.entries(stack.settings.services ?? {})) {
    const subject: Subject = { kind: 'service', id };
    yield* serviceNames(id, subject);
    if (container !== undefined) yield term(container, subject);
  }
  const odoos = stack.deployments.flatMap(({ odoos }) => odoos.map(({ id }) => id));
  for (const id of new Set(odoos)) {
    const subject: Subject = { kind: 'service', id };
    if (id !== 'odoo') yield* serviceNames(id, subject);
    for (const name of ODOO_NAMES) yield term(name, subject, { strength: 'exact' });
  }
  for (const { environment, workloads } of stack.deployments)
    for (const workload of workloads) yield* containerTerms(workload, environment.id);
}

const ODOO_NAMES = [
  'odoo',
  'odoo ce',
  'odoo community',
  'odoo community edition',
  'odoo erp',
  'the erp',
  'erp',
  'odoo service',
  'odoo container',
  'odoo server',
  'odoo instance',
  'odoo app',
  'odoo application',
  'erp service',
  'erp system',
  'odoo web',
];
const NOUNS = [
  'service',
  'container',
  'api',
  'app',
  'server',
  'instance',
  'hub',
  'webhook',
  'ui',
  'backend',
  'worker',
  'engine',
];
/** What a service is called beside its id, where the id says which program it is. */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  ['ocr', ['ocr', 'paddleocr']],
  ['n8n', ['n8n', 'workflow automation', 'n8n.io']],
  ['superset', ['superset', 'apache superset']],
  ['mcp', ['mcp', 'mcp hub', 'mcp coordinator']],
  ['agent', ['agent hub', 'agents']],
  ['auth', ['auth service', 'sso']],
]);

function* serviceNames(id: string, subject: Subject): Generator<Term> {
  yield term(id, subject);
  for (const noun of NOUNS) {
    yield term(`${id} ${noun}`, subject);
    yield term(`${id}-${noun}`, subject);
  }
  for (const name of ALIASES.get(id) ?? []) yield term(name, subject);
}

/** A container's name, and its image as long as that names one thing. */
function* containerTerms(
  { id, role, container, image }: Workload,
  environment: string,
): Generator<Term> {
  if (role === 'database') return;
  const subject: Subject = { kind: 'service', id: role === 'odoo' ? odooOf(id) : id };
  yield term(container, subject, { environment });
  if (image.tag !== undefined) yield term(`${image.name}:${image.tag}`, subject);
  if (image.name.includes('/') || image.name.includes('-')) yield term(image.name, subject);
}

/** The instance that a workload runs: of a blue/green pair both are one. */
export function odooOf(workload: string): string {
  return workload.replace(/-(?:blue|green)$/, '');
}
