export { answered, checkZone, joinText, promised, startBind } from './bind-lab/index.ts';
export type { BindLab, Promised, ZoneCheck, ZoneFile } from './bind-lab/index.ts';
export { readCompose } from './docker-compose.ts';
export type { ComposeModel, ComposeReading, ComposeVariables } from './docker-compose.ts';
export { expectGoldenTree } from './golden.ts';
export { makeContainer } from './initdb-lab/index.ts';
export type { DatabaseContainer, DatabaseLogin } from './initdb-lab/index.ts';
export {
  allPrograms,
  makeHost,
  makeOdooLab,
  runProgram,
  startPostgres,
  startProgram,
} from './postgres-lab/index.ts';
export type {
  Ended,
  LabHost,
  OdooLab,
  PostgresLab,
  PostgresOptions,
  Running,
} from './postgres-lab/index.ts';
export { programPath } from './program.ts';
export { describeWith } from './programs.ts';
export {
  acceptKey,
  makeNginxTree,
  nginxPrograms,
  startNginxLab,
  testNginxTree,
  upgrade,
  WEBSOCKET_GREETING,
} from './nginx-lab/index.ts';
export type { NginxLab, NginxProgram, SeenRequest, Stub, StubAnswer } from './nginx-lab/index.ts';
export { makeLogin, makeSshDirectory, startSshd } from './sshd.ts';
export type { Login, Sshd } from './sshd.ts';
export { EVERYTHING, hostileStack, hostileText, TEXT_FIELDS } from './stacks/index.ts';
export type { TextField } from './stacks/index.ts';
