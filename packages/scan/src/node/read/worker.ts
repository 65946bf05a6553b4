import { extractOf } from '../../extract-file.ts';
import { serve } from './serve.ts';

/** What a scanning thread starts with. */
serve(() => extractOf);
