import type { AjvError } from './ajv-error.ts';
import { either, inline } from './words.ts';

/** What a keyword demands, as the words behind a subject: `must be at least 1`. */
export function constraintWords({ keyword, params, message }: AjvError): string {
  const { limit } = params;
  const plural = Number(limit) === 1 ? '' : 's';
  const entries = Number(limit) === 1 ? 'entry' : 'entries';
  switch (keyword) {
    case 'enum':
      return `must be ${either(listed(params.allowedValues))}`;
    case 'const':
      return `must be ${inline(params.allowedValue)}`;
    case 'format':
      return `must be a valid ${params.format}`;
    case 'minLength':
      return Number(limit) === 1 ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'maxLength':
      return `must have at most ${limit} character${plural}`;
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    case 'exclusiveMinimum':
      return `must be more than ${limit}`;
    case 'exclusiveMaximum':
      return `must be less than ${limit}`;
    case 'multipleOf':
      return `must be a multiple of ${params.multipleOf}`;
    case 'minItems':
    case 'minProperties':
      return `must have at least ${limit} ${entries}`;
    case 'maxItems':
    case 'maxProperties':
      return `must have at most ${limit} ${entries}`;
    default:
      return message ?? `must satisfy "${keyword}"`;
  }
}

function listed(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.map((value) => inline(value)) : [];
}
