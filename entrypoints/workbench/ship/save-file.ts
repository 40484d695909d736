/** Hands a text out as a file, to the browser's own downloads. */
export function saveFile(name: string, text: string, kind = 'application/json'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun; the address may go as soon as this turn is over, not before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
