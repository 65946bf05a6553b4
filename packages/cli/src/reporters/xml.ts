/** An element, as a value. Content is either elements or text. */
export interface XmlElement {
  readonly name: string;
  /** Undefined ones are left out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly content: readonly XmlElement[] | string;
}

/** Makes an element. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  content: XmlElement['content'] = [],
): XmlElement {
  return { name, attributes, content };
}

/** An XML 1.0 document, indented by two spaces. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`;
}

function lines({ name, attributes, content }: XmlElement, indent: string): string {
  const tag = Object.entries(attributes).reduce(
    (text, [key, value]) => (value === undefined ? text : `${text} ${key}="${escape(value)}"`),
    name,
  );
  if (content.length === 0) return `${indent}<${tag}/>\n`;
  const inner =
    typeof content === 'string'
      ? escape(content, false)
      : `\n${content.map((child) => lines(child, `${indent}  `)).join('')}${indent}`;
  return `${indent}<${tag}>${inner}</${name}>\n`;
}

/** What XML 1.0 cannot carry at all, not even as a reference (section 2.2, Char). */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}\ufffe\uffff]/gu;

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A reader folds white space of attributes into spaces, and `\r` anywhere, unless it is a reference. */
function escape(value: string | number, inAttribute: boolean = true): string {
  return String(value)
    .replaceAll(FORBIDDEN, '\ufffd')
    .replaceAll(inAttribute ? /[&<>"\t\n\r]/g : /[&<>\r]/g, (character) => {
      return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
    });
}
