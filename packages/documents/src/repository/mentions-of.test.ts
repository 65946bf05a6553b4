import { describe, expect, test } from 'vitest';
import { readDocument } from '../markup/read-document.ts';
import { mentionsOf } from './mentions-of.ts';

/** What a document at `docs/ops/kiln.md` names, as `kind text`, each with what it is of and how it is meant unless asserted. */
function named(text: string, file = 'docs/ops/kiln.md'): readonly string[] {
  const document = readDocument({ file, text });
  return mentionsOf(document).map((mention) => {
    const { start, end } = mention.span;
    expect(text.slice(start.offset, end.offset), 'text at its span').toContain(mention.text);
    const of = mention.of === undefined ? '' : ` #${mention.of}`;
    const stance = mention.stance === 'asserted' ? '' : ` (${mention.stance})`;
    return `${mention.kind} ${mention.text}${of}${stance}`;
  });
}

/** What is judged: asserted of today. */
function judged(text: string): readonly string[] {
  return named(text).filter((line) => !line.endsWith(')'));
}

const sh = (script: string) => `\`\`\`bash\n${script}\n\`\`\`\n`;

describe('links', () => {
  test.each([
    ['[glaze](glaze.md)', 'link glaze.md'],
    ['[glaze](./glaze.md)', 'link ./glaze.md'],
    ['[glaze](../glaze.md#cone-6)', 'link ../glaze.md#cone-6 #cone-6'],
    ['[root](/docs/x.md)', 'link /docs/x.md'],
    ['[here](#firing)', 'link #firing #firing'],
    ['![photo](img/kiln.png)', 'link img/kiln.png'],
    ['[a]\n\n[a]: ../a.md', 'link ../a.md'],
    ['[code](../../src/kiln.py#L12)', 'link ../../src/kiln.py#L12'],
    ['[raw](img/kiln.png?raw=true)', 'link img/kiln.png?raw=true'],
    ['[folder](../runbooks/)', 'link ../runbooks/'],
    ['[spaced](Cone%206.md)', 'link Cone%206.md'],
    ['| a |\n|---|\n| [t](t.md) |', 'link t.md'],
    ['- [item](item.md)', 'link item.md'],
    ['> [quote](quote.md)', 'link quote.md'],
    ['[encoded](a.md#%C3%A9mail)', 'link a.md#%C3%A9mail #émail'],
    ['If it cracks, see [crack](crack.md).', 'link crack.md'],
    ['It was moved to [b](b.md).', 'link b.md'],
    ['~~[gone](gone.md)~~', 'link gone.md (past)'],
    ['[out](../../../issues)', 'link ../../../issues'],
  ])('%s', (text, expected) => expect(named(text)).toEqual([expected]));

  test.each([
    '[site](https://example.com/a.md)',
    '[mail](mailto:kiln@example.com)',
    '[tel](tel:1)',
    '[protocol](//example.com/a.md)',
    '[top](#top)',
    '[line](#L12)',
    '[empty]()',
    '[placeholder](path/to/x.md)',
    '[placeholder](<your-file>.md)',
    '[template]({{ url }})',
    '[domain](www.example.com)',
    '[dots](docs/.../x.md)',
    '[root](/)',
    '<https://example.com/x.md>',
    '`[a](a.md)`',
    sh('echo "[a](a.md)"'),
  ])('nothing in %s', (text) => expect(named(text)).toEqual([]));
});

describe('paths in code marks and words', () => {
  test.each([
    ['Run `./scripts/fire.sh`.', 'path ./scripts/fire.sh'],
    ['Run `scripts/backup/fire.sh` now.', 'path scripts/backup/fire.sh'],
    ['See `docs/ops/cool.md`.', 'path docs/ops/cool.md'],
    ['See `generated/erp/odoo.conf`.', 'path generated/erp/odoo.conf'],
    ['CI is `.github/workflows/fire.yml`.', 'path .github/workflows/fire.yml'],
    ['All runbooks live in `docs/runbooks/`.', 'path docs/runbooks/'],
    ['All runbooks live in `docs/runbooks`.', 'path docs/runbooks'],
    ['Line `src/kiln.py:12` counts.', 'path src/kiln.py:12'],
    ['Line `src/kiln.py#L3-L9` counts.', 'path src/kiln.py#L3-L9'],
    ['Pattern `docs/runbooks/*.md` holds.', 'path docs/runbooks/*.md'],
    ['`kilns/clay/models/pot.py` has it', 'path kilns/clay/models/pot.py'],
    ['Image from `docker/odoo/Dockerfile`.', 'path docker/odoo/Dockerfile'],
    ['Dotted `../kiln/fire.sh` counts', 'path ../kiln/fire.sh'],
    ['`.env.example` lies in `deploy/.env.example`', 'path deploy/.env.example'],
    ['The law is in docs/policy/fire.md today.', 'path docs/policy/fire.md'],
    ['(see scripts/fire.sh)', 'path scripts/fire.sh'],
    ['If the kiln is cold, run `scripts/heat.sh`.', 'path scripts/heat.sh'],
    ['This will run `scripts/heat.sh`.', 'path scripts/heat.sh'],
    ['| File |\n|---|\n| `tools/fire.py` |', 'path tools/fire.py'],
    ['**`tools/fire.py`** fires', 'path tools/fire.py'],
    ['Start with `bash scripts/fire.sh --hot`.', 'path scripts/fire.sh'],
    ['Start with `python3 tools/fire.py`.', 'path tools/fire.py'],
    ['The `deploy.yml` workflow fires.', 'path deploy.yml'],
    ['It is the workflow `deploy.yml`.', 'path deploy.yml'],
    ['Call `docker compose -f deploy/kiln.yml up`.', 'path deploy/kiln.yml'],
    ['## About `tools/fire.py`', 'path tools/fire.py'],
  ])('%s', (text, expected) => expect(judged(text)).toEqual([expected]));

  test.each([
    'Logs are in `/var/log/odoo.log`.',
    'Go to `/opt/odoo/scripts/x.sh`.',
    'In `~/.ssh/config`.',
    'In `$HOME/scripts/x.sh`.',
    'In `C:\\kiln\\fire.bat`.',
    'The package `@scope/name`.',
    'The type `text/plain`.',
    'The type `application/json`.',
    'Use and/or not.',
    'Use `and/or` not.',
    'The slug `acme/kiln`.',
    'The image `odoo/odoo:18`.',
    'The image `ghcr.io/acme/kiln.py`.',
    'See example.com/docs/x.md now',
    'See https://example.com/docs/x.md now',
    'The file `path/to/x.md`.',
    'The file `foo/bar.py`.',
    'The file `scripts/<name>.sh`.',
    'The file `my-kiln/fire.sh`.',
    'The file `example/fire.sh`.',
    'The file `docs/your-page.md`.',
    'The file `src/YYYY-MM-DD.md`.',
    'Look in `node_modules/kiln/fire.js`.',
    'Look in `dist/fire.js`.',
    'Look in `.env`.',
    'Look in `deploy/.env`.',
    'Look in `deploy/kiln.env`.',
    'Look in `build/out.js`.',
    'The file `fire.py` alone.',
    'The file `odoo.conf` alone.',
    'The branch is `feature/glaze.py`.',
    'The ref `origin/main`.',
    'The route `web/health`.',
    'The option `a/b`.',
    'The glob `*.md`.',
    'The glob `**/*.md`.',
    'The ratio 3/4 and 24/7.',
    'The dots `docs/.../x.md`.',
    'The version `18.0/2.1`.',
    'The spec `import x from "./fire.js"`.',
    'Dates 2026/11/20 too.',
    'Input/output, read/write.',
    'Both docs/tests pass.',
    'In code [`scripts/fire.sh`](https://example.com).',
    'In the container, `etc/odoo/odoo.conf`.',
  ])('nothing in %s', (text) => expect(named(text)).toEqual([]));

  test.each([
    ['We moved `scripts/old.sh` away.', 'planned'],
    ['The file was `scripts/old.sh`.', 'past'],
    ['Formerly `scripts/old.sh` did it.', 'past'],
    ['Create `scripts/new.sh`.', 'planned'],
    ['The script writes `docs/report.md`.', 'planned'],
    ['`docs/report.md` is generated.', 'planned'],
    ['`docs/report.md` does not exist yet.', 'planned'],
    ['Never run `scripts/burn.sh`.', 'refused'],
    ['For example `scripts/fire.sh`.', 'example'],
    ['We plan to have `scripts/glaze.sh`.', 'planned'],
    ['TODO: `scripts/glaze.sh`', 'planned'],
    ['In odoo/odoo, `addons/web/models/x.py` is bigger.', 'foreign'],
    ['In the upstream repository, `scripts/x.sh` does it.', 'foreign'],
    ['In the `kiln-infra` repo, see `docs/x.md`.', 'foreign'],
    ['## Roadmap\n\n`scripts/glaze.sh` fires.', 'planned'],
    ['## Changelog\n\n`scripts/glaze.sh` fires.', 'past'],
    ['~~`scripts/fire.sh`~~', 'past'],
    ['Put the key into `config/keys/kiln.conf`.', 'planned'],
    ['Edit your `config/kiln.conf`.', 'planned'],
    ['Скрипт `scripts/fire.sh` работает.', 'foreign'],
  ])('%s is not judged', (text, stance) => {
    const [mention] = named(text);
    expect(mention).toContain(`(${stance})`);
  });
});

describe('commands', () => {
  test.each([
    ['./scripts/fire.sh', 'path ./scripts/fire.sh'],
    ['$ ./scripts/fire.sh\nfired 3 pots', 'path ./scripts/fire.sh'],
    ['sudo bash scripts/fire.sh now', 'path scripts/fire.sh'],
    ['source tools/env.sh', 'path tools/env.sh'],
    ['python3 tools/fire.py docs/input.csv', 'path tools/fire.py'],
    ['docker compose -f deploy/kiln.yml up -d', 'path deploy/kiln.yml'],
    ['psql -d kiln < sql/fire.sql', 'path sql/fire.sql'],
    ['cat docs/ops/cool.md', 'path docs/ops/cool.md'],
    ['cp deploy/.env.example .env', 'path deploy/.env.example'],
    ['ansible-playbook playbooks/fire.yml', 'path playbooks/fire.yml'],
    ['chmod +x scripts/fire.sh', 'path scripts/fire.sh'],
    ['kubectl apply -f k8s/kiln.yaml', 'path k8s/kiln.yaml'],
    ['cd kilns/clay && ./fire.sh', 'path ./fire.sh'],
    ['make backup', 'target backup #make'],
    ['make -j4 backup KILN=1', 'target backup #make'],
    ['npm run glaze', 'target glaze #npm run'],
    ['pnpm run glaze', 'target glaze #npm run'],
    ['npx nx run render', 'target render #nx'],
    ['npx nx run kiln:render', 'target render #nx'],
    ['nx run-many -t render', 'target render #nx'],
    ['just fire', 'target fire #just'],
    ['task fire', 'target fire #task'],
    ['git checkout develop', 'branch develop'],
    ['git switch staging', 'branch staging'],
    ['git pull origin main', 'branch main'],
    ['git merge develop', 'branch develop'],
  ])('%s', (script, expected) => expect(judged(sh(script))).toEqual([expected]));

  test.each([
    '/opt/kiln/scripts/fire.sh',
    'ssh kiln bash scripts/fire.sh',
    'docker exec kiln python3 scripts/fire.py',
    'docker run -v ./data:/data kiln scripts/x.sh',
    'echo hot > docs/out.md',
    'curl -o scripts/fire.sh https://example.com/fire.sh',
    'touch docs/new.md',
    'mkdir -p docs/new',
    'cp a.md docs/new.md',
    'vim docs/new.md',
    'cat <<EOF > docs/new.md\nscripts/old.sh\nEOF',
    'git clone https://example.com/kiln.git\ncd kiln\nmake fire',
    'cd /opt/kiln\nmake fire',
    'make -C kilns fire',
    'make',
    'npm install',
    'npm test',
    'yarn add kiln/glaze',
    'git checkout -b glaze',
    'git checkout 1a2b3c4d',
    'git checkout v1.2.3',
    'git checkout -- docs/x.md',
    'git push origin glaze',
    'bash <script>',
    'make <target>',
    'git checkout <branch>',
    '# bash scripts/fire.sh',
    'python3 -m tools.fire',
    'python3 -c "import x"',
    'tar czf out/kiln.tgz docs',
    'scp scripts/fire.sh kiln:/opt',
    'pg_dump kiln -f dumps/kiln.sql',
    './configure',
  ])('nothing in %s', (script) => expect(judged(sh(script))).toEqual([]));

  test('what a document makes, it does not expect', () => {
    expect(
      named(`${sh('mkdir -p deploy/keys')}\nThe folder \`deploy/keys/kiln.conf\` is read.`),
    ).toEqual([]);
    expect(named(`${sh('git checkout -b glaze/blue')}`)).toEqual([]);
  });

  test('blocks of other languages hold no commands', () => {
    expect(named('```python\nopen("scripts/fire.sh")\n```')).toEqual([]);
    expect(named('```yaml\nrun: ./scripts/fire.sh\n```')).toEqual([]);
    expect(named('```\n$ ./scripts/fire.sh\n```')).toEqual(['path ./scripts/fire.sh']);
  });
});

describe('names', () => {
  test.each([
    ['Work on the `develop` branch.', 'branch develop'],
    ['Commits go to branch `develop`.', 'branch develop'],
    ['Merge to main.', 'branch main'],
    ['Everything is merged into main on Friday.', 'branch main'],
    ['It runs from the staging branch.', 'branch staging'],
    ['The module `kiln_fire` heats.', 'module kiln_fire'],
    ['| Module |\n|---|\n| `kiln_fire` |', 'module kiln_fire'],
    ['The repository contains 14 modules.', 'count 14 #modules'],
    ['It has 5 workflows.', 'count 5 #workflows'],
    ['It ships fourteen pots and has 3 custom modules.', 'count 3 #modules'],
    ['There are 12 OCA repositories.', 'count 12 #OCA repositories'],
    ['All five workflows are green.', 'count five #workflows'],
    ['- Modules: 14', 'count 14 #modules'],
    ['5 workflows in total.', 'count 5 #workflows'],
  ])('%s', (text, expected) => expect(judged(text)).toEqual([expected]));

  test.each([
    'Open a new branch `glaze`.',
    'A feature branch such as `feature/glaze`.',
    'Every branch is built.',
    'Merge your fork upstream to main.',
    'The `kiln_fire` field is hot.',
    'The function `kiln_fire` of the module heats.',
    'Each folder has 3 modules.',
    'About 14 modules are there.',
    'It has more than 14 modules.',
    'It has 14+ modules.',
    'Install 3 modules.',
    'The 14 modules of OCA.',
    'There are 12 pots.',
    'The memory module is `dimm_a1b` slot 2 field.',
    'Version 18 modules are new.',
  ])('nothing in %s', (text) => expect(judged(text)).toEqual([]));
});

describe('drawn trees', () => {
  const tree = (lines: string) => `\`\`\`text\n${lines}\n\`\`\`\n`;

  test('each line is a path below the root', () => {
    const text = tree('kilns/\n├── fire.sh      # heats\n├── clay/\n│   └── pot.py\n└── docs/');
    const mentions = mentionsOf(readDocument({ file: 'README.md', text }));
    expect(mentions.map(({ paths }) => paths?.[0])).toEqual([
      'kilns/fire.sh',
      'kilns/clay',
      'kilns/clay/pot.py',
      'kilns/docs',
    ]);
    expect(mentions.map(({ paths }) => paths?.[1])).toEqual([
      'fire.sh',
      'clay',
      'clay/pot.py',
      'docs',
    ]);
    expect(new Set(mentions.map(({ drawing }) => drawing)).size).toBe(1);
  });

  test('plain signs draw too', () => {
    expect(named(tree('.\n|-- fire.sh\n`-- docs'))).toEqual(['path fire.sh', 'path docs']);
  });

  test('placeholders, builds and what is optional are left out', () => {
    const text = tree(
      '.\n├── <name>/\n│   └── x.py\n├── dist/\n├── ...\n├── new.sh  # optional\n└── fire.sh',
    );
    expect(named(text)).toEqual(['path fire.sh']);
  });

  test('a proposed tree is not judged', () => {
    expect(judged(`## Proposed structure\n\n${tree('.\n├── a.sh\n└── b.sh')}`)).toEqual([]);
    expect(judged(`The command creates this:\n\n${tree('.\n├── a.sh\n└── b.sh')}`)).toEqual([]);
  });
});

test.each([
  '### Deleted\n\n- `scripts/fire.sh` heats',
  '**Removed:**\n\n- `scripts/fire.sh`',
  'Run `git mv scripts/fire.sh ops/fire.sh`, then fix `scripts/fire.sh`.',
  '**`acme/glaze`** (the site): `scripts/fire.sh` heats.',
  'See github.com/acme/kiln, `docs/fire.md`.',
])('what is gone, or elsewhere, is not judged: %s', (text) => expect(judged(text)).toEqual([]));

test('designs name what shall be; their links must work', () => {
  const stances = named('`scripts/fire.sh` and [x](x.md)', 'docs/specs/kiln.md');
  expect(stances).toEqual(['path scripts/fire.sh (planned)', 'link x.md']);
});

test("documents of others' code name nothing", () => {
  expect(named('[a](a.md)', 'lib/vendor/kiln/README.md')).toEqual([]);
});

test('a relative path may be meant from the root, the document or between; a link from the document alone', () => {
  const paths = (text: string) =>
    mentionsOf(readDocument({ file: 'docs/ops/kiln.md', text }))[0]?.paths;
  expect(paths('`tools/fire.py`')).toEqual([
    'tools/fire.py',
    'docs/tools/fire.py',
    'docs/ops/tools/fire.py',
  ]);
  expect(paths('[x](tools/fire.py)')).toEqual(['docs/ops/tools/fire.py']);
  expect(paths('[x](/tools/fire.py)')).toEqual(['tools/fire.py']);
  expect(paths('[x](../../../issues)')).toEqual([]);
  expect(paths('[x](#here)')).toEqual(['docs/ops/kiln.md']);
});

test.each([
  ['Create `ops/heat.sh`:\n\n```bash\nchmod +x ops/heat.sh\n```\n', []],
  ['1. Create `ops/heat.sh` for this.\n2. Run `ops/heat.sh`.\n', []],
  [
    'Read `ops/heat.sh`.\n\n```bash\nchmod +x ops/heat.sh\n```\n',
    ['path ops/heat.sh', 'path ops/heat.sh'],
  ],
  ['It creates pots. Read `ops/heat.sh`.', ['path ops/heat.sh']],
])('what the page tells to create is there by then: %j', (text, expected) => {
  expect(judged(text)).toEqual(expected);
});
