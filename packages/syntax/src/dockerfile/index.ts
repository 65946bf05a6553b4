export type {
  Dockerfile,
  DockerHeredoc,
  DockerInstruction,
  DockerStage,
  DockerWord,
} from './model.ts';
export { readDockerfile } from './read-dockerfile.ts';
