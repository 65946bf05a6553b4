import { folderOf } from '../paths/resolve.ts';

/** Settings of programs that make a site of documents, and the folder of pages where it is not their own. */
const GENERATORS: readonly (readonly [RegExp, string])[] = [
  [/^mkdocs\.ya?ml$/, 'docs'],
  [
    /^(?:\.eleventy\.c?js$|(?:docusaurus|astro|vuepress|vitepress|gatsby|next|eleventy|nuxt)\.config\.\w+$)/,
    '',
  ],
  [/^(?:hugo|antora|_config|book|sidebars|mint|docs)\.(?:toml|ya?ml|json|js|ts)$/, ''],
  [/^config\.(?:toml|ya?ml)$/, 'content'],
  [/^(?:\.vitepress|\.vuepress)$/, ''],
];

/** Whether a document is made into a page of a site: there links and names in pages follow other rules than GitHub's. */
export function pagesIn(files: readonly string[]): (file: string) => boolean {
  const folders = new Set<string>();
  for (const file of files) {
    const parts = file.split('/');
    const hidden = parts.findIndex((part) => part === '.vitepress' || part === '.vuepress');
    if (hidden !== -1) folders.add(`${parts.slice(0, hidden).join('/')}/`);
    // Parts of an addon's page, which OCA's programs put together beside the manifest.
    if (parts.at(-1) === '__manifest__.py') folders.add(`${folderOf(file)}/readme/`);
    const pages = GENERATORS.find(([name]) => name.test(parts.at(-1) ?? ''))?.[1];
    if (pages === undefined) continue;
    // In a folder of its own, all is the site's, whatever its settings call the folder of pages.
    const at = folderOf(file).replace(/(?:^|\/)config\/_default$/, '');
    folders.add(at === '' ? (pages === '' ? '' : `${pages}/`) : `${at}/`);
  }
  const known = [...folders].map((folder) => folder.replace(/^\//, ''));
  // What lies beside the settings at the top is for readers of the repository.
  return (file) =>
    known.some((folder) => (folder === '' ? file.includes('/') : file.startsWith(folder)));
}
