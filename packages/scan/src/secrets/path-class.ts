/** How a file's text is read. */
export type PathClass =
  /** Settings: a value needs no quotes, and any literal password counts. */
  | 'settings'
  /** Programs: a value is a quoted literal, and must not look like a word. */
  | 'code'
  /** Prose, templates and jobs of CI, whose services live for a minute: only values that nobody would write as an example. */
  | 'prose'
  /** Tests, demo data and examples: only what a provider would accept. */
  | 'test'
  /** Written by programs: marked tokens, keys and addresses only. */
  | 'machine'
  /** Not text, or nothing that a credential can stand in. */
  | 'none';

const NONE =
  /\.(?:png|jpe?g|gif|ico|webp|avif|bmp|tiff?|psd|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|whl|egg|woff2?|ttf|otf|eot|mp[34]|mov|avi|webm|ogg|wav|so|dll|exe|pyc|class|o|a|bin|dat|sqlite3?|db|xlsx?|docx?|pptx?|odt|ods)$/i;

const MACHINE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|uv\.lock|Pipfile\.lock|composer\.lock|Cargo\.lock|Gemfile\.lock|go\.sum|oca\.lock(?:\.json)?)$|\.(?:po|pot|map|svg|css|scss|less|csv|tsv|xlf|xliff|lock|ipynb|patch|diff)$|\.log(?:[.-][\d_.-]+)?$|\.min\.(?:js|css)$|(?:^|\/)(?:i18n|locales?|translations|langs?|languages?)\/|(?:^|\/)lang\.[\w-]+\.json$|(?:^|\/)(?:locale|i18n|messages|strings|translations?)[._-][a-z]{2,3}(?:[_-][a-z]{2,4})?\.(?:ini|json|ya?ml|toml|properties)$/i;

const TEST =
  /(?:^|\/)(?:tests?|testing|testdata|specs?|__tests__|__mocks__|fixtures?|demo|mocks?|cassettes)\/|(?:^|\/)(?:test_[^/]*|conftest)\.py$|[._-](?:test|tests|spec|demo)\.[a-z]{1,4}$/i;

const PROSE =
  /\.(?:md|mdx|markdown|rst|txt|adoc|html?|tex|ipynb)$|(?:[._-](?:example|sample|dist|template|tmpl|tpl|skel|defaults?|orig|rej)|\.jinja2?|\.j2|\.hbs|\.erb|\.mustache)(?:\.[a-z0-9]+)?$|(?:^|\/)(?:README|CHANGELOG|CHANGES|HISTORY|LICENSE|COPYING|docs?|examples?|samples?)(?:\/|$|\.)|(?:^|\/)(?:openapi|swagger)[\w.-]*\.(?:ya?ml|json)$|(?:^|\/)\.github\/workflows\/|(?:^|\/)\.gitlab-ci[\w.-]*$/i;

const CODE =
  /\.(?:py|jsx?|tsx?|mjs|cjs|mts|cts|vue|svelte|php|rb|go|rs|java|kt|cs|c|cc|cpp|h|hpp|swift|scala|pl|lua|sql|xml|xsd|rng|r|dart|ex|exs|clj|twig|ejs|pug|liquid|groovy)$/i;

/** How to read the file at this path, relative to the repository, `/` between parts. */
export function pathClass(path: string): PathClass {
  if (NONE.test(path)) return 'none';
  if (MACHINE.test(path)) return 'machine';
  if (TEST.test(path)) return 'test';
  if (PROSE.test(path)) return 'prose';
  return CODE.test(path) ? 'code' : 'settings';
}
