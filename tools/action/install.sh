#!/usr/bin/env bash
# The first step of action.yml. Says in its output "command" which program is Stackwright:
# without VERSION the code of the action itself, at the commit that `uses:` names, built here;
# with VERSION that release from npm.
set -euo pipefail

fail() {
  printf '::error title=Stackwright::%s\n' "$1"
  exit 2
}

if ! command -v node >/dev/null; then
  fail 'This runner has no Node.js. Let actions/setup-node run before this action.'
fi
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
  fail "Stackwright needs Node.js 20.19 or newer, not $(node --version). Let actions/setup-node run before this action."
fi

if [[ -z ${VERSION:-} ]]; then
  node "$GITHUB_ACTION_PATH/tools/setup/prepare.mjs"
  program=$GITHUB_ACTION_PATH/packages/cli/dist/stackwright.cjs
else
  if [[ ! $VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]]; then
    fail 'The input "version" takes one exact version, like 0.1.0. Leave it out to run the code of the action itself.'
  fi
  folder=$(mktemp -d "$RUNNER_TEMP/stackwright-XXXXXX")
  # In a folder of its own: no .npmrc of the pull request says where npm looks.
  cd -- "$folder"
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund "stackwright@$VERSION"
  program=$folder/node_modules/stackwright/dist/stackwright.cjs
fi

node "$program" --version
printf 'command=%s\n' "$program" >>"$GITHUB_OUTPUT"
