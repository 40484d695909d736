import { css, html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { openLab, place } from './lab.js';

/** A composer two open shadow roots deep, in a part that scrolls. */
class LabField extends LitElement {
  static properties = { value: {} };
  static styles = css`textarea { width: 500px; height: 90px; font: 16px/1.4 sans-serif; }`;
  constructor() {
    super();
    this.value = '';
  }
  render() {
    return html`<textarea .value=${live(this.value)} @input=${(event) => {
      this.value = event.target.value;
    }}></textarea>`;
  }
}
customElements.define('lab-field', LabField);
class LabChat extends LitElement {
  static styles = css`div { height: 130px; overflow: auto; } p { height: 40px; margin: 0; }`;
  render() {
    return html`<div id="scrolls"><lab-field></lab-field><p></p><p></p><p></p></div>`;
  }
}
customElements.define('lab-chat', LabChat);
const chat = document.createElement('lab-chat');
place.append(chat);
await chat.updateComplete;
const field = chat.shadowRoot.querySelector('lab-field');
openLab({
  text: () => field.value,
  clear: () => {
    field.value = '';
  },
});
