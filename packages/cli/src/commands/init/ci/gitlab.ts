import type { Gate, GatePlan } from './gate.ts';
import { fileWords, verdictCommand } from './gate.ts';

const INCLUDED = '.gitlab/stackwright.yml';
const INCLUDE = `include:\n  - local: ${INCLUDED}\n`;

/**
 * Jobs for GitLab CI, in a file of their own that `.gitlab-ci.yml` includes: findings in the widget of the
 * merge request, and what it changes as a page beside them. No token is needed.
 */
export function gitlabGate(gate: Gate, hasPipeline: boolean): GatePlan {
  const jobs = gate.stack === undefined ? [verdictJob(gate)] : [verdictJob(gate), planJob(gate)];
  const included = { path: INCLUDED, text: [HEAD, ...jobs].join('\n') };
  if (hasPipeline) {
    const next = `Add it to .gitlab-ci.yml, which is left as it is:\n\n${INCLUDE}`;
    return { files: [included], next };
  }
  return {
    files: [included, { path: '.gitlab-ci.yml', text: INCLUDE }],
    next: 'Commit both: merge requests have a gate from then on.',
  };
}

const HEAD = `# What Stackwright says of every merge request. Written by \`stackwright init --ci gitlab\`; yours from here on.
`;

function install({ version }: Gate): string {
  return `  image: node:22-bookworm
  variables:
    GIT_DEPTH: "0"
  before_script:
    - npm install --global --ignore-scripts stackwright@${version}
`;
}

function verdictJob(gate: Gate): string {
  return `stackwright:
  stage: test
${install(gate)}  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - >-
      ${verdictCommand(gate)}
      --output-file gitlab=stackwright-code-quality.json
      --output-file junit=stackwright-junit.xml
  artifacts:
    when: always
    reports:
      codequality: stackwright-code-quality.json
      junit: stackwright-junit.xml
`;
}

function planJob(gate: Gate): string {
  return `stackwright plan:
  stage: test
${install(gate)}  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - >-
      stackwright plan${fileWords(gate)} --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA"
      --output-file markdown=stackwright-plan.md
  artifacts:
    when: always
    expose_as: What it changes
    paths:
      - stackwright-plan.md
`;
}
