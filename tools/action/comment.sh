#!/usr/bin/env bash
# Posts the page PLAN to the pull request PULL, or writes it over the one that was posted before.
set -euo pipefail

# The token of a fork's pull request may not write.
send() {
  gh api --silent --method "$1" "$2" --field "body=@$PLAN" ||
    echo '::notice::This token may not comment. The plan stands in the summary of this job.'
}

comments=repos/$GITHUB_REPOSITORY/issues/$PULL/comments
posted='.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- stackwright-plan -->"))) | .id'
if ! ids=$(gh api --paginate "$comments?per_page=100" --jq "$posted"); then
  echo '::notice::The comments of the pull request cannot be read. The plan stands in the summary of this job.'
elif [[ -z $ids ]]; then
  send POST "$comments"
else
  send PATCH "repos/$GITHUB_REPOSITORY/issues/comments/${ids%%$'\n'*}"
fi
