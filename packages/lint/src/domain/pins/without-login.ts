/** A text whose addresses have lost their logins: messages repeat no password. */
export function withoutLogin(text: string): string {
  return text.replaceAll(/(?<=:\/\/)[^/\s]*@/g, '');
}
