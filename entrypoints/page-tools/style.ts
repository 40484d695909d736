/** The pointer's own looks; colours are the tokens of the shadow root it stands in. */
export const STYLE = `
.point-box { position: fixed; pointer-events: none; outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; z-index: 2147483646; }
.point-card { position: fixed; inset-inline-end: 16px; inset-block-end: 16px; z-index: 2147483647; inline-size: min(360px, calc(100vw - 32px)); max-block-size: calc(100vh - 32px); overflow: auto; box-sizing: border-box; padding: 16px; color-scheme: light dark; color: var(--ink); background: var(--surface); border: 1px solid var(--line); border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 25%); font-family: var(--font); font-size: var(--text); line-height: var(--leading); text-align: start; }
.point-card.at-start { inset-inline: 16px auto; inset-block: 16px auto; }
.point-card h2 { font-size: 1.1em; margin: 0 0 8px; }
.point-card p { margin: 0 0 8px; }
.point-card .quiet { opacity: 0.8; font-size: 0.9em; }
.point-row { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 8px; }
.point-button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--line-strong); border-radius: 8px; padding: 6px 12px; min-block-size: 32px; cursor: pointer; }
.point-button.main { background: var(--accent-solid); color: var(--on-accent); border-color: transparent; }
.point-card :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.point-seen { list-style: none; margin: 0; padding: 0; }
.point-seen li { border-block-start: 1px solid var(--line); padding-block: 6px; overflow-wrap: anywhere; }
`;
