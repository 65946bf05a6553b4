/** Words that begin a sentence and are not the name of something. */
const FIRST_WORD = /^(?:a|an|the|there|this|option|section) /;

/** A clause as a sentence. A name at its start keeps its letters: `workers` is no `Workers`. */
export function sentence(text: string): string {
  const capital = FIRST_WORD.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
