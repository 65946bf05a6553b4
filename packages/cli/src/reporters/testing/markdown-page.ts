import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { XmlElement } from 'libxml2-wasm';
import type { XmlNode } from 'libxml2-wasm';
import { withXml } from './xml-validity.ts';

/** What a reader of a comment sees. */
export interface Page {
  /** Names of all elements, each once, sorted. */
  readonly elements: readonly string[];
  /** Targets of links. */
  readonly links: readonly string[];
  /** Cells of the table's rows, without the head. */
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

/** Renders GitHub's Markdown, raw HTML included. Throws where the result is not well-formed. */
export function pageOf(markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  // Two characters that HTML takes and XML does not.
  const xml = `<page>${html.replaceAll(/[\ufffe\uffff]/g, '\ufffd')}</page>`;
  return withXml(xml, (document) => ({
    elements: [...new Set(document.find('//*').map(nameOf))].toSorted(),
    links: document.find('//a/@href').map(({ content }) => content),
    rows: document.find('//tbody/tr').map((row) => row.find('td').map(({ content }) => content)),
    text: document.root.content,
  }));
}

function nameOf(node: XmlNode): string {
  if (node instanceof XmlElement) return node.name;
  throw new Error('an element is expected');
}
