import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

/** Throws with the violations unless the text is JSON that its format's schema takes. */
export type Check = (text: string) => void;

const read = (file: string | URL): object => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The schema of SARIF 2.1.0 as Microsoft's matchers for Jest carry it. It is a draft 4 schema; the
 * formats that it asks for (`uri`, `uri-reference`) are checked too. Its
 * pattern of `language` has a stray bracket, which only patterns without the `u` flag forgive.
 */
export function sarifCheck(): Check {
  const { resolve } = createRequire(import.meta.url);
  const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false });

  addFormats(ajv);
  return checkWith(
    ajv.compile(read(resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))),
  );
}

/** Our published schema, read so strictly that a key which it does not describe is a violation. */
export function reportCheck(): Check {
  const schema = read(new URL('../json/report.schema.json', import.meta.url));
  return checkWith(new Ajv2020({ strict: true }).compile(closed(schema)));
}

/** The published schema of plans, which takes findings from that of reports; read as strictly. */
export function planCheck(): Check {
  const ajv = new Ajv2020({ strict: true });
  ajv.addSchema(closed(read(new URL('../json/report.schema.json', import.meta.url))));
  return checkWith(ajv.compile(closed(read(new URL('../json/plan.schema.json', import.meta.url)))));
}

/** GitLab's code quality report. */
export function gitlabCheck(): Check {
  const schema = read(new URL('../gitlab/fixtures/code-quality.schema.json', import.meta.url));
  return checkWith(new Ajv2020({ strict: true }).compile(schema));
}

function checkWith(validate: ValidateFunction): Check {
  return (text) => {
    if (validate(JSON.parse(text))) return;
    throw new Error(`not valid: ${JSON.stringify(validate.errors)}`);
  };
}

/** The schema with every object closed. */
function closed(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'object'
      ? { ...value, additionalProperties: false }
      : value,
  );
}
