import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import type { Piece } from '../said.ts';
import type { Scene } from '../scene.ts';
import { databaseNamed, isMaintenance, isScratch, roleNamed } from './database-names.ts';

interface Statement {
  readonly attribute: AttributeId;
  readonly expression: RegExp;
  /** True for what makes the thing: it need not be one of the stack's. */
  readonly makes?: true;
}

const NAME = String.raw`"?([A-Za-z_][\w-]*)"?`;
const STATEMENTS: readonly Statement[] = [
  { attribute: 'database', expression: new RegExp(String.raw`^\s*\\c(?:onnect)?\s+${NAME}`, 'gm') },
  { attribute: 'database', expression: new RegExp(String.raw`\bON\s+DATABASE\s+${NAME}`, 'gi') },
  { attribute: 'database', expression: new RegExp(String.raw`\bALTER\s+DATABASE\s+${NAME}`, 'gi') },
  {
    attribute: 'database',
    expression: new RegExp(String.raw`\bCREATE\s+DATABASE\s+${NAME}`, 'gi'),
    makes: true,
  },
  {
    attribute: 'database-user',
    expression: new RegExp(String.raw`\bOWNER\s+(?:TO\s+)?(?!TO\b)${NAME}`, 'gi'),
  },
  {
    attribute: 'database-user',
    expression: new RegExp(String.raw`\bGRANT\s[^;]{1,200}?\sTO\s+(?!PUBLIC\b)${NAME}`, 'gi'),
  },
  {
    attribute: 'database-user',
    expression: new RegExp(String.raw`\bALTER\s+(?:ROLE|USER)\s+${NAME}`, 'gi'),
  },
  {
    attribute: 'database-user',
    expression: new RegExp(
      String.raw`\bCREATE\s+(?:ROLE|USER)\s+(?:IF\s+NOT\s+EXISTS\s+)?${NAME}`,
      'gi',
    ),
    makes: true,
  },
  {
    attribute: 'database',
    expression: new RegExp(String.raw`\bdatname\s*=\s*'([A-Za-z_][\w-]*)'`, 'gi'),
  },
];

/** Databases and roles that SQL and psql's own commands name. */
export function sqlSaid(text: string, scene: Scene): readonly Draft[] {
  return statementsOf(text).flatMap((statement) => {
    const names = STATEMENTS.flatMap(({ attribute, expression, makes }) =>
      [...statement.text.matchAll(expression)].map(({ 0: all, 1: name = '', index }) => {
        const start = statement.start + index + all.lastIndexOf(name);
        return { attribute, piece: { text: name, start }, isMade: makes === true };
      }),
    );
    const databases = names.filter(({ attribute }) => attribute === 'database');
    return names.flatMap((name) => {
      const before = databases.findLast(({ piece }) => piece.start < name.piece.start);
      return nameSaid(scene, name, name.attribute === 'database' ? undefined : before?.piece);
    });
  });
}

interface NamedInSql {
  readonly attribute: AttributeId;
  readonly piece: Piece;
  readonly isMade: boolean;
}

/** A command of psql ends with its line. */
function statementsOf(text: string): readonly Piece[] {
  const statements: Piece[] = [];
  let start = 0;
  for (const part of text.replaceAll(/^([ \t]*\\[^\n]*)\n/gm, '$1;').split(';')) {
    statements.push({ text: part, start });
    start += part.length + 1;
  }
  return statements;
}

/** A role is said of the database that its statement names, else of the one that it is for, else of what the words around name. */
function nameSaid(
  scene: Scene,
  { attribute, piece, isMade }: NamedInSql,
  database: Piece | undefined,
): readonly Draft[] {
  if (isMaintenance(piece.text) || isScratch(piece.text)) return [];
  const named =
    (database && databaseNamed(scene, database)) ??
    (attribute === 'database' ? databaseNamed(scene, piece) : roleNamed(scene, piece));
  if (named !== undefined)
    return said(
      scene,
      { ...named, environment: named.environment, sure: 'certain' },
      attribute,
      piece,
    );
  const environment = scene.environmentAt(piece.start);
  const subject = scene.subjectFor(attribute, piece.start);
  return said(scene, { subject, environment, sure: isMade ? 'guess' : 'likely' }, attribute, piece);
}
