/** Labels in one text, parted by commas: a list of them, one a line, would be read by nobody. */
export function called(labels: string): readonly string[] {
  return labels.split(',').map((label) => label.trim());
}
