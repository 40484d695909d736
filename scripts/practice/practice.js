// The practice chat's page: a simulated person whose messages come from a pack's scenarios, one after each reply.
// Address: ?scenario=ID&composer=textarea|contenteditable|input&pace=MS&thread=NAME (the same scenario as another chat)
const query = new URLSearchParams(location.search);
const scenarios = await (await fetch('/scenarios.json')).json();
const scenario = scenarios.find(({ id }) => id === query.get('scenario')) ?? scenarios[0];
const pace = Number(query.get('pace') ?? 1200);
const one = (name) => document.querySelector(`[data-${name}]`);

const main = one('practice-chat');
main.dataset.conversation = query.get('thread') ?? scenario.id;
one('title').textContent = `${scenario.person} · ${scenario.title}`;
for (const { id, title } of scenarios) {
  const link = document.createElement('a');
  const address = new URLSearchParams(query);
  address.set('scenario', id);
  link.href = `?${address}`;
  link.textContent = title;
  if (id === scenario.id) link.setAttribute('aria-current', 'page');
  const item = document.createElement('li');
  item.append(link);
  one('scenarios').append(item);
}

const kind = query.get('composer') ?? 'textarea';
const composer = document.createElement(kind === 'contenteditable' ? 'div' : kind);
composer.id = 'composer';
composer.dataset.composer = '';
if (kind === 'contenteditable') {
  composer.contentEditable = 'true';
  composer.setAttribute('role', 'textbox');
  composer.setAttribute('aria-multiline', 'true');
  composer.setAttribute('aria-label', 'Your message');
}
one('composer-place').replaceWith(composer);
const draft = () => (kind === 'contenteditable' ? composer.innerText : composer.value).trim();
const empty = () => {
  if (kind === 'contenteditable') composer.replaceChildren();
  else composer.value = '';
};

let count = 0;
function show(from, text) {
  const item = document.createElement('li');
  item.dataset.messageId = `${scenario.id}-${++count}`;
  item.dataset.from = from;
  const paragraph = document.createElement('p');
  paragraph.dataset.text = '';
  paragraph.textContent = text;
  item.append(paragraph);
  one('messages').append(item);
  item.scrollIntoView({ block: 'end' });
}

const waiting = [...scenario.messages];
function answer() {
  const next = waiting.shift();
  if (next === undefined) {
    one('status').textContent = `${scenario.person} has nothing more to say in this practice.`;
    return;
  }
  one('status').textContent = `${scenario.person} is writing…`;
  setTimeout(() => {
    one('status').textContent = '';
    show('person', next);
  }, pace);
}

function send() {
  const text = draft();
  if (!text) return;
  show('me', text);
  empty();
  answer();
}
one('form').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
composer.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
});
answer();
