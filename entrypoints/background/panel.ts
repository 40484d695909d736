import { browser } from 'wxt/browser';

/** Firefox's own way; Chrome has none. */
interface SidebarAction {
  toggle(): Promise<void>;
  open(): Promise<void>;
}
const sidebar = () => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Opens the panel. Must be called in the same turn as the click or key: one `await` before it and the browser has
 * forgotten them. In Firefox it works for keys and the toolbar, never for a click inside a page (lab/TOOLCHAIN.md).
 */
export function openPanel(at: { tabId: number } | { windowId: number }): Promise<boolean> {
  try {
    const opening = sidebar()?.open() ?? browser.sidePanel.open(at);
    return opening.then(
      () => true,
      () => false,
    );
  } catch {
    return Promise.resolve(false);
  }
}

/** Lets a click on the toolbar icon open the panel. */
export function openOnClick(): void {
  const own = sidebar();
  if (own) browser.action.onClicked.addListener(() => void own.toggle());
  else void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
