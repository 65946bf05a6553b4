import { serve } from '../read/serve.ts';
import { wordsOf } from './word-extractor.ts';

/** What a thread with the extractor for tests starts with. */
serve(() => wordsOf);
