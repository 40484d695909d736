import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A long chat that scrolls, in the markup of the practice chat; new messages come as fast as they are asked for. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long chat</title><style>
body{margin:0;font:16px/1.4 system-ui;display:flex;height:100vh}nav{width:240px;border-right:1px solid #ccc;overflow:auto}
main{flex:1;display:flex;flex-direction:column;min-width:0}ol{flex:1;overflow-y:auto;margin:0;padding:16px;list-style:none}
li{display:flex;gap:8px;margin:10px 0}li[data-from=me]{justify-content:flex-end}.face{width:32px;height:32px;border-radius:50%;background:#bcd}
.say{max-width:60%;background:#eef;border-radius:12px;padding:8px 12px;box-shadow:0 1px 2px #0003}p{margin:0}time{font-size:12px;color:#555}
textarea{font:inherit;margin:12px;padding:8px}</style></head><body>
<nav>${'<p>A thread<br><small>last words of it</small></p>'.repeat(40)}</nav>
<main data-practice-chat data-conversation="long"><ol data-messages></ol><textarea data-composer rows="3" aria-label="Message"></textarea></main>
<script>
const list = document.querySelector('ol'); let count = 0, keep = Infinity;
const add = (text, from) => {
  const near = list.scrollHeight - list.scrollTop - list.clientHeight < 200;
  const item = document.createElement('li'); item.dataset.messageId = 'm' + count++; item.dataset.from = from;
  item.innerHTML = '<span class="face"></span><div class="say"><p data-text></p><time>21:04</time></div>';
  item.querySelector('p').textContent = text; list.append(item);
  while (list.childElementCount > keep) list.firstElementChild.remove();
  if (near) list.scrollTop = list.scrollHeight;
};
window.fill = (texts) => { for (const [i, text] of texts.entries()) add(text, i % 3 === 2 ? 'me' : 'person'); list.scrollTop = list.scrollHeight; };
window.stream = (texts, every) => new Promise((done) => { let i = 0; const timer = setInterval(() => { add(texts[i], i % 3 === 2 ? 'me' : 'person'); if (++i === texts.length) { clearInterval(timer); done(); } }, every); });
window.keepLast = (most) => { keep = most; };
</script></body></html>`;

export interface ChatPage {
  port: number;
  close(): void;
}

export async function serveChatPage(): Promise<ChatPage> {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
