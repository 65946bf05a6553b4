#!/usr/bin/env bash
# The second step of action.yml: runs Stackwright, and ends as it ends. Annotations go to the log, a page
# to the job's summary, and the outputs are written whatever the verdict is.
set -euo pipefail

fail() {
  printf '::error title=Stackwright::%s\n' "$1"
  exit 2
}

cd -- "$WORKING_DIRECTORY" || fail 'The folder that the input "working-directory" names is not there.'

if [[ ${SARIF:-} == *$'\n'* ]]; then fail 'The input "sarif" takes one path.'; fi
# Words, not code: nothing in them is expanded.
read -r -d '' -a words <<<"${ARGS:-}" || true
page=$(mktemp "$RUNNER_TEMP/stackwright-XXXXXX")
options=()
if [[ -n ${FAIL_ON:-} ]]; then options+=(--fail-on "$FAIL_ON"); fi

code=0
case $COMMAND in
  check | lint)
    options+=(--format github --output-file "markdown=$page")
    if [[ -n ${SARIF:-} ]]; then options+=(--output-file "sarif=$SARIF"); fi
    node "$STACKWRIGHT" "$COMMAND" "${options[@]}" ${words[@]+"${words[@]}"} || code=$?
    ;;
  plan)
    if [[ -n ${SARIF:-} ]]; then fail 'A plan has no findings to write: leave the input "sarif" out.'; fi
    options+=(--format markdown)
    if [[ -n ${GITHUB_BASE_REF:-} && " ${words[*]-}" != *' --base'* ]]; then
      options+=(--base "origin/$GITHUB_BASE_REF")
    fi
    node "$STACKWRIGHT" plan "${options[@]}" ${words[@]+"${words[@]}"} >"$page" || code=$?
    cat -- "$page"
    ;;
  *) fail 'The input "command" takes check, lint or plan.' ;;
esac

cat -- "$page" >>"$GITHUB_STEP_SUMMARY"
{
  printf 'exit-code=%s\n' "$code"
  if [[ -s $page ]]; then printf 'markdown-file=%s\n' "$page"; fi
  if [[ -n ${SARIF:-} && -s ${SARIF:-} ]]; then printf 'sarif-file=%s\n' "$(realpath -- "$SARIF")"; fi
} >>"$GITHUB_OUTPUT"
exit "$code"
