import { formatPath } from '@stackwright/core';
import type { Fix, Location, Path, Related, Span, TextEdit } from '@stackwright/core';
import type { Place, Problem, ProposedEdit, RelatedPlace } from '../rule.ts';
import { isParsed } from '../subject.ts';
import type { LintFile, LintStack, Part } from '../subject.ts';
import { yamlEdit } from './yaml-edit/index.ts';

/** Everything that a place can be in. */
export interface Places {
  readonly stack: LintStack | undefined;
  readonly files: ReadonlyMap<string, LintFile>;
}

/** A problem whose places are ranges of text. */
export interface Concrete {
  readonly at: Location;
  /** The path that the rule named, where it named one: not always one that is written. */
  readonly about: Path | undefined;
  /** Says why the text shown is not the value itself; empty when it is. */
  readonly note: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/**
 * Makes a problem concrete: the one place where paths become lines. A value of the stack that nobody
 * wrote is shown at the closest part that somebody did, and the note says where the value comes from.
 */
export function concretise(problem: Problem, file: string, places: Places): Concrete {
  const { at, part, related = [], fixes = [] } = problem;
  const primary = locate(places, file, at, part);
  const written = writtenFrom(places, file);
  return {
    at: primary.at,
    about: pathOf(at),
    note: primary.note,
    related: [
      ...related.map((place) => toRelated(places, file, place)),
      ...primary.inputs,
      ...written,
    ],
    fixes: fixes.flatMap(({ description, safety, edits }) => {
      const made = edits.map((edit) => toEdit(places, file, edit));
      return made.every((edit) => edit !== undefined) ? [{ description, safety, edits: made }] : [];
    }),
  };
}

function pathOf(place: Place): Path | undefined {
  const at = 'file' in place ? place.at : place;
  return at === undefined || 'start' in at ? undefined : at;
}

interface Located {
  readonly at: Location;
  readonly note: string;
  /** What a derived value follows from. */
  readonly inputs: readonly Related[];
}

function locate(places: Places, subject: string, place: Place, part?: Part): Located {
  const elsewhere = 'file' in place ? place : undefined;
  const file = elsewhere?.file ?? subject;
  const at = 'file' in place ? place.at : place;
  if (at === undefined) return plain({ file });
  if ('start' in at)
    return plain({ file, span: at, ...(elsewhere?.isPrivate && { isPrivate: true }) });
  if (file === places.stack?.document.file) return inStack(places.stack, at, part);
  const known = places.files.get(file);
  if (known === undefined || !isParsed(known) || known.locate === undefined)
    throw new Error(`nothing of ${file} can be located by the path ${formatPath(at)}`);
  return plain(known.locate(at, part));
}

function plain(at: Location): Located {
  return { at, note: '', inputs: [] };
}

function inStack({ document, resolved }: LintStack, path: Path, part?: Part): Located {
  const origin = resolved.origin(path);
  const name = `\`${formatPath(path)}\``;
  switch (origin?.kind) {
    case undefined:
    case 'authored':
      return plain(document.locate(path, part));
    case 'inherited':
      return {
        at: document.locate(origin.from, part),
        note: `${name} is inherited from here.`,
        inputs: [],
      };
    case 'default':
      return {
        at: document.locate(path, 'key'),
        note: `${name} is not written: this is its default.`,
        inputs: [],
      };
    case 'derived':
      return {
        at: document.locate(path, 'key'),
        note: `${name} is not written: it is derived (${origin.formula}; ${origin.source}).`,
        inputs: origin.inputs.map((input) => ({
          message: 'derived from this',
          at: document.locate(input),
        })),
      };
  }
}

function toRelated(places: Places, file: string, { message, at, part }: RelatedPlace): Related {
  const located = locate(places, file, at, part);
  return {
    message: located.note === '' ? message : `${message} (${located.note})`,
    at: located.at,
  };
}

/** For a rendered file: the part of stack.yaml to change instead. */
function writtenFrom({ stack, files }: Places, file: string): readonly Related[] {
  const source = files.get(file)?.artefact?.sources[0];
  if (stack === undefined || source === undefined) return [];
  return [{ message: 'the file is rendered from here', at: inStack(stack, source, 'key').at }];
}

function toEdit(places: Places, file: string, edit: ProposedEdit): TextEdit | undefined {
  const known = places.files.get(file);
  // Documents are no files of the linter's: their texts stay where they are.
  if ('span' in edit && edit.file !== undefined)
    return { file: edit.file, span: edit.span, text: edit.text };
  // A rendered file is never edited: the next render would undo it.
  if (known?.artefact !== undefined) return undefined;
  const document = file === places.stack?.document.file ? places.stack.document : known;
  if (document === undefined) throw new Error(`a fix names ${file}, which was not read`);
  if ('span' in edit) {
    // Rules write plain line ends.
    const inserted = document.text.includes('\r\n')
      ? edit.text.replaceAll('\n', '\r\n')
      : edit.text;
    return { file, span: edit.span satisfies Span, text: inserted };
  }
  return yamlEdit({ file, text: document.text }, edit);
}
