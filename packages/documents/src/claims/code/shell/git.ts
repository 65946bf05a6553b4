import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import type { Piece } from '../said.ts';
import { operands, wordPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

/** The branch that an environment is deployed from: `git pull origin main`, where the words around name the environment. */
export function gitSaid(step: Step): readonly Draft[] {
  const { scene, call } = step;
  const directory = directoryOf(step);
  const rest = call.args.slice(call.args[0]?.value === '-C' ? 2 : 0);
  const [verb, ...args] = rest;
  const drafts =
    directory === undefined
      ? []
      : said(
          scene,
          { subject: undefined, environment: undefined, sure: 'likely' },
          'repository-directory',
          directory,
        );
  const piece = verb === undefined ? undefined : branchPiece(step, verb.value, args);
  if (piece === undefined || isCommit(piece.text)) return drafts;
  const environment = scene.environmentAt(piece.start);
  const subject =
    environment === undefined ? undefined : ({ kind: 'environment', id: environment } as const);
  return [...drafts, ...said(scene, { subject, environment, sure: 'likely' }, 'branch', piece)];
}

function directoryOf(step: Step): Piece | undefined {
  const [option, word] = step.call.args;
  const piece = option?.value === '-C' && word !== undefined ? wordPiece(step, word) : undefined;
  return piece?.text.startsWith('/') === true ? piece : undefined;
}

function branchPiece(step: Step, verb: string, args: Step['call']['args']): Piece | undefined {
  const words = wordsPieces(step, operands(args, ['-b', '-B', '-c', '-C', '--depth', '-m']));
  const makes = args.some(({ value }) =>
    /^(?:-[bBcC]|--orphan|--detach|--|-p|--patch)$/.test(value),
  );
  switch (verb) {
    case 'pull':
    case 'fetch':
      return words.length === 2 && words[0]?.text === 'origin' ? words[1] : undefined;
    case 'checkout':
    case 'switch':
      return words.length === 1 && !makes ? words[0] : undefined;
    case 'reset': {
      const [word] = words;
      if (word?.text.startsWith('origin/') !== true) return undefined;
      return { text: word.text.slice(7), start: word.start + 7 };
    }
    default:
      return undefined;
  }
}

/** A commit, a tag, a file or a branch of somebody's work is nothing that an environment runs. */
function isCommit(text: string): boolean {
  return /^[\da-f]{7,40}$|^HEAD|[~^.:@]|^v?\d|^(?:feature|feat|fix|hotfix|bugfix|chore|release|docs)\//i.test(
    text,
  );
}
