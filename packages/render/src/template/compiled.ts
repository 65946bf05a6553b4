/** Where in a template's source something stands; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A template as code: what the build writes to `templates.gen.ts`, and what a user's override becomes. */
export interface CompiledTemplate {
  /** Handlebars' own precompiled form: functions, no source. */
  readonly spec: object;
  /** Where each key of the view is used, so that a mistake of the view can be shown in the template. */
  readonly keys: Readonly<Record<string, Place>>;
}
