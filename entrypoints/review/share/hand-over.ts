/** Hands a file to the browser's own downloads. No request: it is made in the page. */
export function handOver(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** `steady-hand-review-2026-11-23.json`, by the day where one is. */
export const fileName = (at: number, ending: 'json' | 'html' | 'csv'): string =>
  `steady-hand-review-${dayName(at)}.${ending}`;
/** The same for a copy of everything: it must not be handed to a supervisor by mistake. */
export const copyName = (at: number): string => `steady-hand-copy-${dayName(at)}.json`;

function dayName(at: number): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
