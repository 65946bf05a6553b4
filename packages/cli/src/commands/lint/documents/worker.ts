import { serve } from '@stackwright/scan/node';
import { extractDocument } from './extractor.ts';
import type { DocumentContext } from './extractor.ts';

/** What a thread that reads documents starts with. */
serve((data) => extractDocument(data as DocumentContext));
