import type { Gate, GatePlan } from './gate.ts';
import { fileWords, verdictCommand } from './gate.ts';

const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
const SETUP_NODE = 'actions/setup-node@249970729cb0ef3589644e2896645e5dc5ba9c38 # v6.5.0';
const UPLOAD_SARIF =
  'github/codeql-action/upload-sarif@8aad20d150bbac5944a9f9d289da16a4b0d87c1e # v4.36.2';

/** A workflow of GitHub Actions: the verdict on every pull request, and what it changes as a comment. */
export function githubGate(gate: Gate): GatePlan {
  const jobs = gate.stack === undefined ? [verdictJob(gate)] : [verdictJob(gate), planJob(gate)];
  return {
    files: [{ path: '.github/workflows/stackwright.yml', text: `${HEAD}${jobs.join('\n')}` }],
    next: 'Commit it: pull requests have a gate from then on. To make it binding, require the check `stackwright` of the branch.',
  };
}

const HEAD = `# What Stackwright says of every pull request. Written by \`stackwright init --ci github\`; yours from here on.
name: stackwright

on:
  pull_request:
  push:
    branches: [main, master]

permissions: {}

concurrency:
  group: stackwright-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
`;

function installSteps({ version }: Gate): string {
  return `      - name: Set up Node.js
        uses: ${SETUP_NODE}
        with:
          node-version: 22
          package-manager-cache: false
      - name: Install Stackwright
        run: npm install --global --ignore-scripts stackwright@${version}
`;
}

function verdictJob(gate: Gate): string {
  return `  stackwright:
    name: stackwright
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
      security-events: write # what upload-sarif does
      actions: read # what it asks about this run, in a private repository
    steps:
      - name: Check out
        uses: ${CHECKOUT}
        with:
          persist-credentials: false
${installSteps(gate)}      - name: Check
        run: >-
          ${verdictCommand(gate)} --format github
          --output-file "sarif=$RUNNER_TEMP/stackwright.sarif"
          --output-file "markdown=$RUNNER_TEMP/stackwright.md"
      - name: Show the page
        if: \${{ !cancelled() }}
        run: cat "$RUNNER_TEMP/stackwright.md" >>"$GITHUB_STEP_SUMMARY"
      - name: Show the findings in code scanning
        if: \${{ !cancelled() }}
        uses: ${UPLOAD_SARIF}
        # A repository without code scanning refuses it. The verdict is the step above.
        continue-on-error: true
        with:
          sarif_file: \${{ runner.temp }}/stackwright.sarif
          category: stackwright
`;
}

function planJob(gate: Gate): string {
  return `  plan:
    name: What does it change?
    if: \${{ github.event_name == 'pull_request' }}
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write # the comment
    steps:
      - name: Check out, with the branch that it goes into
        uses: ${CHECKOUT}
        with:
          persist-credentials: false
          fetch-depth: 0
${installSteps(gate)}      - name: Plan
        run: >-
          stackwright plan${fileWords(gate)} --base "origin/$GITHUB_BASE_REF"
          --output-file "markdown=$RUNNER_TEMP/plan.md"
      - name: Show the page
        if: \${{ !cancelled() }}
        run: cat "$RUNNER_TEMP/plan.md" >>"$GITHUB_STEP_SUMMARY"
      - name: Comment on the pull request
        if: \${{ !cancelled() }}
        env:
          GH_TOKEN: \${{ github.token }}
          PULL: \${{ github.event.pull_request.number }}
          PLAN: \${{ runner.temp }}/plan.md
        run: |
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
            send PATCH "repos/$GITHUB_REPOSITORY/issues/comments/\${ids%%$'\\n'*}"
          fi
`;
}
