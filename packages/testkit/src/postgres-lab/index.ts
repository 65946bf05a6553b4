export { startPostgres } from './cluster.ts';
export type { PostgresLab, PostgresOptions } from './cluster.ts';
export { makeHost } from './host.ts';
export type { LabHost } from './host.ts';
export { allPrograms } from './programs.ts';
export { runProgram, startProgram } from './run.ts';
export type { Ended, Running } from './run.ts';
export { makeOdooLab } from './odoo-lab.ts';
export type { OdooLab } from './odoo-lab.ts';
