/** Parts of a name or folder that say "for trying things out"; `usr/local` is a folder of every system. */
const TRIAL =
  /(?:^|[./_-])(?:dev|devel|develop|development|devcontainer|devenv|(?<!usr\/)local|tests?|testing|testdata|fixtures?|e2e|cypress|molecule|ci|debug)(?:[./_-]|$)/i;

/** Samples to copy. `example` alone is no sign: it is a name in the DNS (RFC 2606). */
const SAMPLE =
  /(?:^|[/._-])(?:examples?|samples?)\/|[._-](?:example|sample)(?:\.ya?ml)?$|(?:^|\/)(?:example|sample)[._-][\w.-]*\.ya?ml$/i;

/** Folders in which even scripts serve nobody but tests. */
const TEST_FOLDER = /(?:^|\/)(?:tests?|testdata|fixtures|e2e|cypress|\.devcontainer|\.github)\//i;

/**
 * True for a file whose name or folder says that it is for trying things out: `.devcontainer/`, `compose.test.yaml`,
 * `examples/`. Nobody deploys it as it is.
 */
export function isTrial(file: string): boolean {
  return TRIAL.test(file) || SAMPLE.test(file);
}

/** Programs that only developers run beside a service, and mounts of a folder of tests. */
const TRIAL_TEXT =
  /^[^#\n]*(?:\bdebugpy\b|\bptvsd\b|\bmailhog\b|\bmailpit\b|\bmaildev\b|\bmailcatcher\b|\bsmtpfake\b|["' ]\.\/tests?\/)/im;

/** True for a compose file whose services say that somebody develops or tests with them. */
export function isTrialText(text: string): boolean {
  return TRIAL_TEXT.test(text);
}

/** True for a file in a folder of tests. The name of a script is no sign: `restore-test.sh` guards a backup. */
export function isTest(file: string): boolean {
  return TEST_FOLDER.test(file);
}

/** True for a compose file that is laid over another, mostly on a developer's machine. */
export function isOverride(file: string): boolean {
  return /(?:^|[./_-])override(?:[./_-]|$)/i.test(file);
}
