import type { Image } from '../model/index.ts';

const REFERENCE = /^(?<name>.+?)(?::(?<tag>[\w][\w.-]*))?(?:@(?<digest>sha256:[a-f0-9]{64}))?$/;

/** Takes an image reference apart. A colon inside the registry's name is its port, not a tag. */
export function parseImage(reference: string): Image {
  const groups = REFERENCE.exec(reference)?.groups;
  return {
    reference,
    name: groups?.['name'] ?? reference,
    tag: groups?.['tag'],
    digest: groups?.['digest'],
  };
}
