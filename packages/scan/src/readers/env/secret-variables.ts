import { isPublicKey, isStandIn } from '../../secrets/fake.ts';
import { pathClass } from '../../secrets/path-class.ts';
import type { Sign } from '../reader.ts';

const NAME = /(?:^|\/)(?:\.env(?:\.[\w-]+)*|[\w.-]*\.env)$/;

/** True for a file of variables that a program or Compose reads as it is: no example, no template, no test. */
export function isEnvironmentFile(path: string): boolean {
  return NAME.test(path) && pathClass(path) === 'settings';
}

const VARIABLE =
  /^[ \t]*(?:export[ \t]+)?(?<name>(?:\w*_)?(?:PASSWORD|PASSWD|TOKEN|SECRET|KEY))[ \t]*=[ \t]*(?<quote>["']?)(?<value>[^\r\n]*?)\k<quote>[ \t]*$/gm;

/** Names that end in such a word, and hold no secret. */
const OPEN = /PUBLIC|PUBLISHABLE|(?:SORT|CACHE|PRIMARY|FOREIGN)_KEY$/;

/** Variables that are called after a secret and have a value. The value stays in the text. */
export function secretVariables(text: string): readonly Sign[] {
  return [...text.matchAll(VARIABLE)].flatMap(({ 0: line, index, groups = {} }) => {
    const { name = '', value = '' } = groups;
    if (OPEN.test(name) || isEmpty(value)) return [];
    const start = index + line.indexOf(name);
    return [{ kind: 'secret-variable', name, start, end: start + name.length }];
  });
}

function isEmpty(value: string): boolean {
  const text = value.replace(/(?:^|[ \t])#.*$/, '').trim();
  return (
    text === '' || /^(?:true|false|none|null)$/i.test(text) || isStandIn(text) || isPublicKey(text)
  );
}
