import { decodeBase64Url } from './base64.ts';
import type { Hit } from './detector.ts';
import { PLACED } from './kinds.ts';

const TOKEN =
  /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,2000}\.(eyJ[A-Za-z0-9_-]{10,4000})\.[A-Za-z0-9_-]{20,1000}/g;

/**
 * JSON Web Tokens (RFC 7519). Those that Supabase hands to browsers are public; the one for its
 * servers passes every policy of the database.
 * Source: "API keys, anon and service_role", supabase.com/docs.
 */
export function webTokens(text: string): readonly Hit[] {
  if (!text.includes('.eyJ')) return [];
  return [...text.matchAll(TOKEN)].flatMap((match): readonly Hit[] => {
    const claims = decodeBase64Url(match[1] ?? '');
    // The token of jwt.io, which every second document quotes.
    if (/"John Doe"|"1234567890"/.test(claims) || /"role"\s*:\s*"anon"/.test(claims)) return [];
    const from = match.index;
    const to = from + match[0].length;
    return [
      {
        ...(/"role"\s*:\s*"service_role"/.test(claims) ? PLACED.serviceRole : PLACED.webToken),
        from,
        to,
      },
    ];
  });
}
