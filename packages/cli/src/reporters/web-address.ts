/** Host, path, query and fragment in the characters of RFC 3986, without the rarer forms. */
const WEB_ADDRESS =
  /^https?:\/\/[a-z\d.-]+(?::\d{1,5})?(?:[/?](?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?$/i;

/** Longer ones break in browsers and servers. */
const LONGEST = 2000;

/** True for an http(s) address that every format can carry as a link; never for `javascript:`. */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && text.length <= LONGEST && WEB_ADDRESS.test(text);
}
