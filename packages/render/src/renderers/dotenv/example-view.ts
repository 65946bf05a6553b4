import { compareText } from '@stackwright/core';
import type { Deployment, SecretUse } from '@stackwright/schema';
import { comment } from '../../template/quote/comment.ts';

/** What the template `env.example` prints. */
export interface ExampleView {
  readonly project: string;
  readonly secrets: readonly SecretView[];
}

export interface SecretView {
  readonly name: string;
  /** Empty where the secret is not described. */
  readonly description: string;
  readonly neededBy: readonly string[];
}

/** The secrets of a deployment by name, each once: a name that stands twice is one variable. */
export function exampleView({
  project,
  secrets,
}: Pick<Deployment, 'project' | 'secrets'>): ExampleView {
  const names = [...new Set(secrets.map(({ name }) => name))].toSorted(compareText);
  return {
    project,
    secrets: names.map((name) =>
      secretView(
        name,
        secrets.filter((use) => use.name === name),
      ),
    ),
  };
}

function secretView(name: string, uses: readonly SecretUse[]): SecretView {
  return {
    name,
    description: uses.map((use) => use.description).find(saysSomething) ?? '',
    neededBy: [...new Set(uses.flatMap(({ neededBy }) => neededBy))]
      .filter(saysSomething)
      .toSorted(compareText),
  };
}

/** A comment of blanks alone would be a `#` with nothing behind it. */
function saysSomething(text: string): boolean {
  return comment.quote(text) !== '';
}
