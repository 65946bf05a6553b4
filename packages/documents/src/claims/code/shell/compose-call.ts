import type { ShellWord } from '@stackwright/syntax/shell';
import type { Draft } from '../draft.ts';
import { thingNamed } from '../names.ts';
import type { Named } from '../names.ts';
import { said } from '../said.ts';
import type { Piece } from '../said.ts';
import { operands, optionPiece, wordsPieces } from './step.ts';
import type { Step } from './step.ts';

const GLOBAL_VALUED =
  '-f -p --file --project-name --project-directory --env-file --profile --ansi --progress'.split(
    ' ',
  );
/** Of these only the first word is a service: behind it stands what runs there. */
const FIRST_ONLY: ReadonlySet<string> = new Set(['exec', 'run', 'port']);
/** Verbs that take services, with their options that have a value of their own. Source: docker compose --help. */
const VALUED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    exec: '-e --env -u --user -w --workdir --index',
    run: '-e --env -u --user -w --workdir -v --volume -p --publish --name --entrypoint -l --label --cap-add --cap-drop --pull',
    port: '--protocol --index',
    logs: '-n --tail --since --until --index',
    restart: '-t --timeout',
    stop: '-t --timeout',
    start: '',
    kill: '-s --signal',
    up: '-t --timeout --scale --pull --exit-code-from --attach --no-attach --wait-timeout',
    create: '--scale --pull',
    pull: '--policy',
    build: '--build-arg --progress -m --memory --ssh',
    rm: '',
    ps: '--filter --format --status --orphans',
    top: '',
    pause: '',
    unpause: '',
  }).map(([verb, valued]) => [verb, valued.split(' ')] as const),
);

/** The project that a call of Compose is for, and, where the stack knows it, the services that it names. */
export function composeSaid(step: Step): readonly Draft[] {
  const own = wordsOf(step.call);
  const [verb] = operands(own, GLOBAL_VALUED);
  const piece = projectPiece(step, own);
  if (piece === undefined) return [];
  const { scene } = step;
  const around = scene.environmentAt(piece.start);
  const known = projectNamed(step, piece);
  const subject = known?.subject ?? scene.subjectFor('project', piece.start);
  const environment = known?.environment ?? around;
  const sure = known === undefined ? 'likely' : 'certain';
  const rest = verb === undefined ? [] : own.slice(own.indexOf(verb) + 1);
  return [
    ...said(scene, { subject, environment, sure }, 'project', piece),
    // An environment's name is no project.
    ...(known === undefined || !scene.scope.names.projects.has(piece.text)
      ? []
      : servicesSaid(step, known, verb?.value ?? '', rest)),
  ];
}

/** In which environment a command of Compose runs, by the project that it names; undefined where the stack has none of that name. */
export function composeEnvironment(step: Step): string | undefined {
  const { words } = step.call.command;
  const at = words.findIndex(({ value }) => value === 'compose' || value.endsWith('-compose'));
  if (at === -1) return undefined;
  const piece = projectPiece(step, words.slice(at + 1));
  return piece && environmentOf(projectNamed(step, piece));
}

function wordsOf({ name, args }: Step['call']): readonly ShellWord[] {
  return name.endsWith('-compose')
    ? args
    : args.slice(args.findIndex(({ value }) => value === 'compose') + 1);
}

/** `-p` is also an option of `run` and of `logs`: only in front of the verb it names the project. */
function projectPiece(step: Step, own: readonly ShellWord[]): Piece | undefined {
  const [verb] = operands(own, GLOBAL_VALUED);
  const front = verb === undefined ? own : own.slice(0, own.indexOf(verb));
  return optionPiece({ ...step, call: { ...step.call, args: front } }, '-p', '--project-name');
}

function projectNamed({ scene }: Step, { text, start }: Piece): Named | undefined {
  return thingNamed(scene.scope, text, ['environment', 'edge'], scene.environmentAt(start));
}

function environmentOf(named: Named | undefined): string | undefined {
  if (named?.subject.kind === 'environment') return named.subject.id;
  return named?.environment;
}

/** In a project of the stack every service is one of the stack's. */
function servicesSaid(
  step: Step,
  project: Named,
  verb: string,
  words: readonly ShellWord[],
): readonly Draft[] {
  const valued = VALUED.get(verb);
  if (valued === undefined) return [];
  const named = wordsPieces(step, operands(words, valued));
  const services = FIRST_ONLY.has(verb) ? named.slice(0, 1) : named;
  const target = {
    subject: undefined,
    environment: environmentOf(project),
    sure: 'certain',
  } as const;
  return services
    .filter(({ text }) => /^[a-z][\w.-]*$/i.test(text))
    .flatMap((piece) => said(step.scene, target, 'compose-service', piece));
}
