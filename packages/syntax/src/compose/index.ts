export { interpolate, readInterpolation } from './interpolation.ts';
export type { Interpolation, Variable } from './interpolation.ts';
export type * from './model.ts';
export { readCompose } from './read-compose.ts';
