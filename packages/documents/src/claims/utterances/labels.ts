import { attributesOf } from '../../subject/label.ts';

/** True for what attributes are called by. */
export function isLabel(text: string): boolean {
  return text.length <= 80 && attributesOf(text).attributes.length > 0;
}
