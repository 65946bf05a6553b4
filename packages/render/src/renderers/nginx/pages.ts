/** A page that nginx shows by itself, as HTML for people and as JSON for programs. */
export interface Page {
  readonly id: 'unavailable' | 'placeholder' | 'maintenance';
  readonly title: string;
  readonly text: string;
}

/** Every page, by name. They name no service and no version: strangers read them. */
export const pages: readonly Page[] = [
  {
    id: 'maintenance',
    title: 'Down for maintenance',
    text: 'We are working on this service and will be back in a few minutes. Nothing is lost.',
  },
  {
    id: 'placeholder',
    title: 'Not open yet',
    text: 'This service is planned, but it does not run yet.',
  },
  {
    id: 'unavailable',
    title: 'Temporarily unavailable',
    text: 'The service does not answer at the moment. Please try again in half a minute.',
  },
];

export function pageJson({ id, title, text }: Page): string {
  return `${JSON.stringify({ error: id, title, message: text }, undefined, 2)}\n`;
}
