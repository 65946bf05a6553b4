import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { Check } from './json-validity.ts';

/** JUnit's XML by Jenkins' schema. */
export function junitCheck(): Check {
  return xsdCheck('../junit/fixtures/jenkins-junit.xsd');
}

/** Checkstyle's XML. */
export function checkstyleCheck(): Check {
  return xsdCheck('../checkstyle/fixtures/checkstyle.xsd');
}

/** Hands a well-formed document to a function; throws libxml2's error for any other. */
export function withXml<T>(text: string, use: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(text);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

/** Text of the nodes that an XPath expression finds. */
export function texts(document: XmlDocument, xpath: string): readonly string[] {
  return document.find(xpath).map((node) => node.content);
}

function xsdCheck(file: string): Check {
  const schema = XmlDocument.fromString(readFileSync(new URL(file, import.meta.url), 'utf8'));
  const validator = XsdValidator.fromDoc(schema);
  return (text) => withXml(text, (document) => validator.validate(document));
}
