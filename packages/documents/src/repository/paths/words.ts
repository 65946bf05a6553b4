/** Endings of files that people keep in repositories. What ends otherwise may be a domain, a version, a name in code. */
export const ENDINGS: ReadonlySet<string> = new Set(
  (
    'md mdx markdown rst txt adoc pdf png jpg jpeg gif svg webp ico drawio puml mmd docx xlsx pptx csv tsv po pot ' +
    'yml yaml json json5 jsonc toml ini conf cfg cnf env xml html htm css scss less hbs j2 jinja jinja2 tpl tmpl template ' +
    'sh bash zsh fish ps1 bat cmd py pyi ipynb rb pl php lua go rs java kt c h cpp hpp cs ts tsx mts cts js jsx mjs cjs vue svelte ' +
    'sql tf tfvars hcl nix service timer socket mount zone rules example sample dist lock gpg pub in ' +
    'dockerfile mk bats patch diff'
  ).split(' '),
);

/** Names of files without an ending. */
export const BARE_FILES: ReadonlySet<string> = new Set(
  'Dockerfile Makefile Justfile justfile LICENSE COPYING NOTICE CODEOWNERS Caddyfile Procfile Vagrantfile Jenkinsfile Gemfile Rakefile Containerfile crontab VERSION CHANGELOG README'.split(
    ' ',
  ),
);

/** Folders at the top of repositories: with one of these, a path needs no ending to be one. */
export const TOP_FOLDERS: ReadonlySet<string> = new Set(
  'docs doc scripts tools packages .github .gitlab .circleci generated infra infrastructure deploy deployment deployments ansible terraform k8s kubernetes helm charts compose docker nginx playbooks runbooks addons custom-addons custom_addons src tests test examples ops config configs'.split(
    ' ',
  ),
);

/** Parts of a path that hold what is built, installed, private or gone after a run: git does not track them. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'node_modules dist build out target coverage tmp temp log logs cache .cache .venv venv virtualenv __pycache__ .git .nx .next .turbo .terraform .pytest_cache .mypy_cache .idea site-packages vendor bower_components egg-info .env .env.local .env.production .env.development .env.staging backups dumps filestore'.split(
    ' ',
  ),
);

/** First parts of paths in a container or on a host that lost their slash, of branches, of mime types, of images' registries. */
export const FOREIGN_STARTS: ReadonlySet<string> = new Set(
  'etc var opt usr home root mnt srv proc dev sys run bin sbin lib refs heads origin upstream remotes feature feat fix bugfix hotfix release chore text application image audio video font multipart message library ghcr.io quay.io'.split(
    ' ',
  ),
);

/** A part that stands for what the reader shall put in. */
export const PLACEHOLDER =
  /^(?:path|paths|foo|bar|baz|qux|foobar|dummy|whatever|something|filename?|dirname|folder|directory|dir|name|x+|y+|n+|yyyy.*|xxx.*|.*[-_.]?x{3,}[-_.]?.*|(?:my|your|our|some|any|the|new)[-_].*|(?:my|your|some)(?:[A-Z].*|module|app|file|script|project|repo)|example|examples?[-_.].+|sample[-_.].+|.*(?:module|project|addon|app|repo|service|package|component|feature|file|folder|branch|user|page|plugin|rule|host|skill|agent|client|company|customer)[-_]?name.*|NNN+.*|\d*X{2,}.*|[A-Z]+_[A-Z_]+|(?:NEW|MY|YOUR|SOME|APP|SERVICE|MODULE)_[A-Z_]+\.\w+|(?:.*[-_.])?(?:X{2,}|N{2,}|xx+|YYYY|MM|DD)(?:[-_.].*)?)$/;
