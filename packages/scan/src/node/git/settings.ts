/**
 * Settings that make git start a program, or go to the network, each turned off: a folder that somebody
 * sent may bring its own `.git/config`. What stands on the command line beats every file.
 * Source: git-config(1); the list of simple-git's own guard, which refuses to set them by accident.
 */
const OFF = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.askPass=false',
  'core.pager=cat',
  'core.editor=false',
  'credential.helper=',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'log.showSignature=false',
  // A commit graph is a cache that can lie about who descends from whom.
  'core.commitGraph=false',
] as const;

/** Of git's own variables only these are set; what the environment says of others is taken away. */
export const GIT_VARIABLES = {
  // Beats `protocol.<name>.allow` of the repository: no protocol has this name.
  GIT_ALLOW_PROTOCOL: 'none',
  // History as it was committed, without grafts and replacements.
  GIT_GRAFT_FILE: '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
} as const;

/** What git is told on its command line, as `key=value`. None of the filters runs. */
export function safeSettings(filters: readonly string[]): readonly string[] {
  return [...OFF, ...filters.flatMap(filterOff)];
}

/** A filter without commands changes nothing; `required` would make that an error. */
function filterOff(name: string): readonly string[] {
  return [
    `filter.${name}.clean=`,
    `filter.${name}.smudge=`,
    `filter.${name}.process=`,
    `filter.${name}.required=false`,
  ];
}
