const TRIAL =
  /(?:^|[./_-])(?:dev|devel|develop|development|devcontainer|devenv|local|test|tests|e2e|ci|override|debug)(?:[./_-]|$)/i;

/** True for a file whose name or folder says that it is for trying things out: `.devcontainer/`, `compose.test.yaml`. */
export function isTrial(file: string): boolean {
  return TRIAL.test(file);
}
