/** Puts the chosen theme on the page; `system` leaves it to the browser (tokens.css). */
export function applyTheme(theme: 'system' | 'light' | 'dark', page: HTMLElement = document.documentElement): void {
  if (theme === 'system') page.removeAttribute('data-theme');
  else page.dataset.theme = theme;
}
