export { dbMaxconn, managedConnectionLimit, worstCaseConnections } from './database-connections.ts';
export type { DbMaxconn, DbMaxconnInput, OdooPools } from './database-connections.ts';
export { digitalOceanDatabasePlan, digitalOceanSize } from './digitalocean.ts';
export type { DigitalOceanDatabasePlan, DigitalOceanSize } from './digitalocean.ts';
export { hostMemoryPlan, OS_MEMORY_BYTES } from './host-memory-plan.ts';
export type { HostMemoryInput, HostMemoryPlan } from './host-memory-plan.ts';
export { odooMemoryLimits } from './odoo-memory-limits.ts';
export type { OdooMemoryLimits } from './odoo-memory-limits.ts';
export {
  leastOdooBytes,
  ODOO_PROCESS_BYTES,
  odooProcesses,
  USERS_PER_WORKER,
} from './odoo-processes.ts';
export type { OdooProcesses, OdooProcessesInput, OdooRole } from './odoo-processes.ts';
export { postgresTuning } from './postgres-tuning.ts';
export type { PostgresSetting, PostgresTuningInput } from './postgres-tuning.ts';
