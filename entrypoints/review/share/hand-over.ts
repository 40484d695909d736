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
export function fileName(at: number, ending: 'json' | 'html' | 'csv'): string {
  const day = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `steady-hand-review-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.${ending}`;
}
