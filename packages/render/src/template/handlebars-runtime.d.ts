/** The part of Handlebars' run time that is used here; its own types cover the whole package only. */
declare module 'handlebars/runtime.js' {
  interface RenderOptions {
    readonly partial?: boolean;
    readonly data?: Readonly<Record<string, unknown>>;
    readonly helpers?: Readonly<Record<string, (...args: never[]) => string>>;
    readonly partials?: Readonly<Record<string, Rendering>>;
  }
  type Rendering = (context: unknown, options: RenderOptions) => string;
  const runtime: {
    create(): { template(spec: object): Rendering };
    createFrame(data: Readonly<Record<string, unknown>>): Record<string, unknown>;
  };
  export type { RenderOptions, Rendering };
  export default runtime;
}
