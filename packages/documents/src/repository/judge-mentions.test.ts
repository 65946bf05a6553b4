import { describe, expect, test } from 'vitest';
import { readDocument } from '../markup/read-document.ts';
import { repositoryFactsFrom } from './facts/facts-from.ts';
import type { RepositorySources } from './facts/facts-from.ts';
import { judgeMentions, missingPaths } from './judge-mentions.ts';
import { mentionsOf } from './mentions-of.ts';
import { UNKNOWN_REPOSITORY } from './repository-facts.ts';
import type { RepositoryFacts } from './repository-facts.ts';

const FILES = [
  'README.md',
  'Makefile',
  'docs/ops/kiln.md',
  'docs/ops/glaze.md',
  'docs/policy/Firing.md',
  'scripts/fire.sh',
  'ops/cooling/cool-down.sh',
  'kilns/clay/models/pot.py',
  'kilns/slip/models/pot.py',
  'addons/oca/web',
  'docker/config/kiln.conf',
  '.github/workflows/fire.yml',
  '.github/workflows/cool.yml',
];
const SOURCES: RepositorySources = {
  files: FILES,
  moved: new Map([
    ['scripts/heat.sh', 'ops/cooling/cool-down.sh'],
    ['handbook', 'docs/ops'],
    ['scripts/lost.sh', 'nowhere/lost.sh'],
  ]),
  branches: new Set(['main', 'develop']),
  readings: [{ file: 'docs/ops/glaze.md', anchors: ['cone-6', 'red--blue'] }],
  targetsTexts: new Map([
    ['Makefile', '.PHONY: fire\nfire: clay\n\tkiln\nclay:\n'],
    ['package.json', '{"scripts":{"glaze":"x"}}'],
    ['.gitignore', 'reports/\n*.log\n!keep.log\n'],
  ]),
  addons: new Set(['kiln_base', 'kiln_fire', 'kiln_glaze', 'sale_pots', 'sale_clay']),
};
const FACTS = repositoryFactsFrom(SOURCES);

function verdicts(text: string, facts: RepositoryFacts = FACTS, file = 'docs/ops/kiln.md') {
  const document = readDocument({ file, text });
  return judgeMentions({ file, mentions: mentionsOf(document) }, facts).map((verdict) => {
    if (verdict.verdict !== 'missing') return verdict.verdict;
    const { movedTo, nearest, caseOf, actual } = verdict;
    const clue = movedTo
      ? `moved ${movedTo}`
      : caseOf
        ? `case ${caseOf}`
        : nearest
          ? `near ${nearest}`
          : '';
    return `missing ${clue}${actual ?? ''}`.trim();
  });
}

test.each([
  ['[x](glaze.md)', 'found'],
  ['[x](../ops)', 'found'],
  ['[x](../ops/)', 'found'],
  ['[x](gone.md)', 'missing'],
  ['[x](Glaze.md)', 'missing case docs/ops/glaze.md'],
  ['[x](../../scripts/heat.sh)', 'missing moved ops/cooling/cool-down.sh'],
  ['[x](../../handbook/glaze.md)', 'missing moved docs/ops/glaze.md'],
  ['[x](cool-down.sh)', 'missing near ops/cooling/cool-down.sh'],
  ['[x](scripts/fire.sh)', 'missing near scripts/fire.sh'],
  ['[x](glaze)', 'missing near docs/ops/glaze.md'],
  ['[x](glaze.html)', 'unknown'],
  ['[x](../../../issues)', 'unknown'],
  ['[x](/blog/today)', 'unknown'],
  ['[x](/docs/ops/glaze.md)', 'found'],
  ['[x](/docs/ops/gone.md)', 'missing'],
  ['[x](../../addons/oca/web/README.md)', 'unknown'],
  ['[x](../../reports/today.md)', 'unknown'],
  ['[x](glaze.md#cone-6)', 'found'],
  ['[x](glaze.md#cone-7)', 'missing near cone-6'],
  ['[x](glaze.md#red-blue)', 'missing near red--blue'],
  ['[x](../policy/Firing.md#any)', 'unknown'],
  ['[x](gone.md#cone-6)', 'missing'],
  ['`scripts/fire.sh`', 'found'],
  ['`scripts/gone.sh`', 'missing'],
  ['`scripts/Fire.sh`', 'missing case scripts/fire.sh'],
  ['`scripts/heat.sh`', 'missing moved ops/cooling/cool-down.sh'],
  ['`scripts/lost.sh`', 'missing'],
  ['`scripts/cool-down.sh`', 'missing near ops/cooling/cool-down.sh'],
  ['`handbook/kiln.md`', 'missing moved docs/ops/kiln.md'],
  ['`models/pot.py`', 'unknown'],
  ['`config/kiln.conf`', 'unknown'],
  ['`config/other.conf`', 'unknown'],
  ['`libs/other.py`', 'unknown'],
  ['`kilns/clay/models/vase.py`', 'missing'],
  ['`kilns/glass/models/vase.py`', 'unknown'],
  ['`docs/policy/*.md`', 'found'],
  ['`docs/laws/*.md`', 'missing'],
  ['`ops/glaze.md`', 'found'],
  ['`reports/docs/x.md`', 'unknown'],
  ['`scripts/fire.log`', 'unknown'],
  ['The `fire.yml` workflow', 'found'],
  ['The `burn.yml` workflow', 'missing'],
  ['The `fire.yaml` workflow', 'missing'],
  ['`make fire`', 'found'],
  ['`make clay`', 'found'],
  ['`make fir`', 'missing near fire'],
  ['`make Fire`', 'missing case fire'],
  ['`npm run glaze`', 'found'],
  ['`npm run paint`', 'missing'],
  ['`just fire`', 'unknown'],
  ['On the `develop` branch', 'found'],
  ['On the `staging` branch', 'missing'],
  ['On the `devlop` branch', 'missing near develop'],
  ['The module `kiln_fire` heats', 'found'],
  ['The module `kiln_fyre` heats', 'missing near kiln_fire'],
  ['The module `sale_management` sells', 'unknown'],
  ['The module `pottery_wheel` turns', 'unknown'],
  ['It has 2 workflows.', 'found'],
  ['It has 5 workflows.', 'missing 2'],
  ['It has 5 modules.', 'found'],
  ['It has 14 modules.', 'missing 5'],
  ['It has 3 OCA repositories.', 'unknown'],
  ['The file was `scripts/gone.sh`.', 'unknown'],
])('%s: %s', (text, expected) => expect(verdicts(text)).toEqual([expected]));

describe('drawn trees', () => {
  const tree = (lines: string) => `\`\`\`text\n${lines}\n\`\`\`\n`;

  test('rooted in the folder that is named', () => {
    const text = tree(
      'kilns/\n├── clay\n│   └── models\n│       ├── pot.py\n│       └── vase.py\n└── slip',
    );
    expect(verdicts(text)).toEqual(['found', 'found', 'found', 'missing', 'found']);
  });

  test('rooted in the repository, whatever it is called; of a folder that is missing, the rest is not told', () => {
    const text = tree(
      'acme-kilns/\n├── README.md\n├── scripts\n├── docs\n├── glass\n│   └── a.sh\n└── Makefile',
    );
    expect(verdicts(text)).toEqual(['found', 'found', 'found', 'missing', 'unknown', 'found']);
  });

  test("somebody else's tree is not judged", () => {
    expect(verdicts(tree('module/\n├── models\n├── views\n├── docs\n└── __init__.py'))).toEqual(
      Array.from({ length: 4 }, () => 'unknown'),
    );
  });
});

test('pages of a site follow rules of their own', () => {
  const facts = repositoryFactsFrom({ ...SOURCES, files: [...FILES, 'mkdocs.yml'] });
  expect(verdicts('[x](glaze)', facts)).toEqual(['found']);
  expect(verdicts('[x](glaze.md#red-blue)', facts)).toEqual(['unknown']);
  expect(verdicts('[x](/ops/gone.md)', facts)).toEqual(['unknown']);
  expect(verdicts('[x](gone.md)', facts)).toEqual(['missing']);
});

test('where nobody looked, nothing is missing', () => {
  const text = '[x](a.md) [y](#z) `scripts/a.sh` `make x` on the `x` branch; it has 3 modules.';
  expect(new Set(verdicts(text, UNKNOWN_REPOSITORY))).toEqual(new Set(['unknown']));
  expect(new Set(verdicts(text, repositoryFactsFrom({ files: undefined })))).toEqual(
    new Set(['unknown']),
  );
});

test('git is asked for all places that a path may be meant from, and for nothing that was found', () => {
  const text = '`scripts/fire.sh` `scripts/gone.sh` [x](gone.md)';
  const file = 'docs/ops/kiln.md';
  const mentions = mentionsOf(readDocument({ file, text }));
  expect(missingPaths(judgeMentions({ file, mentions }, FACTS))).toEqual([
    'scripts/gone.sh',
    'docs/scripts/gone.sh',
    'docs/ops/scripts/gone.sh',
    'docs/ops/gone.md',
  ]);
});

describe('commands that went to a checkout by its own path', () => {
  const facts = repositoryFactsFrom({
    files: ['scripts/cool.sh', 'kilns/big/heat.sh', 'kilns/big/README.md'],
    moved: new Map([['scripts/heat.sh', 'kilns/big/heat.sh']]),
  });
  const run = (file: string, script: string) => {
    const document = readDocument({ file, text: `\`\`\`bash\n${script}\n\`\`\`\n` });
    return judgeMentions({ file, mentions: mentionsOf(document) }, facts).map((one) =>
      one.verdict === 'missing' ? `${one.path} → ${one.movedTo}` : one.verdict,
    );
  };
  test.each([
    ['README.md', 'cd ~/src/pottery/scripts\n./heat.sh', ['scripts/heat.sh → kilns/big/heat.sh']],
    [
      'kilns/big/README.md',
      'cd /srv/pottery/scripts\n./heat.sh',
      ['scripts/heat.sh → kilns/big/heat.sh'],
    ],
    [
      'README.md',
      'cd ~/src/pottery\ncd scripts\n./heat.sh',
      ['scripts/heat.sh → kilns/big/heat.sh'],
    ],
    ['README.md', 'cd ~/src/pottery/scripts\n./cool.sh', ['unknown']],
    ['README.md', 'cd ~/src/other/tools\n./heat.sh', ['unknown']],
    ['kilns/big/README.md', './heat.sh', ['found']],
  ])('%s: %j', (file, script, expected) => expect(run(file, script)).toEqual(expected));
});
