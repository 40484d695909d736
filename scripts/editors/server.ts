import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundles } from './build';
import { labEditors } from './editors';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', wasm: 'application/wasm' };

const page = (
  id: string,
  name: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<style>
  body { margin: 0; font: 16px/1.4 sans-serif; }
  #place { position: fixed; left: 20px; bottom: 70px; width: 620px; }
  .editor, .ck.ck-editor__editable, trix-editor, .cm-editor { box-sizing: border-box; width: 600px; height: 110px; overflow: auto; border: 1px solid #888; padding: 6px 8px; font: 16px/1.4 sans-serif; }
  input.editor { height: 36px; }
  iframe.editor { padding: 0; }
  #send { position: fixed; left: 20px; bottom: 20px; }
</style></head><body><h1>${name}</h1><div id="place"></div><button id="send" type="button">Send</button>
<script type="module" src="/${id}.js"></script></body></html>`;

export interface EditorLab {
  origin: string;
  address(id: string): string;
  close(): Promise<void>;
}

/** Serves the pages of the lab on loopback, on a free port; they must be built. */
export async function openEditorLab(): Promise<EditorLab> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const editor = labEditors.find(({ id }) => id === path);
    if (editor) return void response.setHeader('content-type', 'text/html').end(page(editor.id, editor.name));
    const file = `${bundles}${path}`;
    if (!/^[\w./-]+$/.test(path) || path.includes('..') || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('content-type', types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
    response.end(readFileSync(file));
  });
  await new Promise<void>((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    address: (id) => `${origin}/${id}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
