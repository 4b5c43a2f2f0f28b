// Text with entities to DOM. Offsets are UTF-16 units, which is what JavaScript counts too.
import { t } from './words.js';

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (key === 'class') node.className = value;
    else if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children.filter(child => child != null && child !== false));
  return node;
}

const SAFE = /^(https?|mailto|tg):/i;

// hooks: {link(url) -> true where handled, command(text), copy(text)}
export function formatted(text, entities, hooks) {
  const root = document.createDocumentFragment();
  const list = (entities || []).map(e => ({ ...e, end: e.offset + e.length }))
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  fill(root, text, 0, text.length, list, hooks);
  return root;
}

function fill(parent, text, start, end, list, hooks) {
  let at = start;
  let wasBlock = false;
  // A block stands on lines of its own: the line feed beside it is not shown as well.
  const plain = (to, isBlock) => {
    let piece = text.slice(at, to);
    if (wasBlock) piece = piece.replace(/^\n/, '');
    if (isBlock) piece = piece.replace(/\n$/, '');
    if (piece) parent.append(piece);
  };
  while (list.length) {
    const entity = list.shift();
    const isBlock = BLOCKS.has(entity.type);
    plain(entity.offset, isBlock);
    const stop = Math.min(entity.end, end);
    const inner = [];
    const rest = [];
    for (const other of list) {
      if (other.offset >= stop) rest.push(other);
      else if (other.end <= stop) inner.push(other);
      else {
        inner.push({ ...other, end: stop });
        rest.push({ ...other, offset: stop });
      }
    }
    const [outer, slot] = element(entity, text.slice(entity.offset, stop), hooks);
    fill(slot, text, entity.offset, stop, inner, hooks);
    parent.append(outer);
    at = stop;
    wasBlock = isBlock;
    list = rest.sort((a, b) => a.offset - b.offset || b.end - a.end);
  }
  plain(end, false);
}

const BLOCKS = new Set(['pre', 'blockquote', 'expandable_blockquote']);
const PLAIN = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's' };

function element(entity, content, hooks) {
  const one = node => [node, node];
  if (PLAIN[entity.type]) return one(el(PLAIN[entity.type]));
  switch (entity.type) {
    case 'spoiler':
      return one(el('span', { class: 'spoiler', tabIndex: 0, onclick: e => e.currentTarget.classList.add('shown') }));
    case 'code':
      return one(el('code', { onclick: () => hooks.copy(content) }));
    case 'pre': {
      const slot = el('code');
      const head = el('div', { class: 'pre-head' }, el('span', {}, entity.language || ''),
        el('button', { type: 'button', onclick: () => hooks.copy(content) }, t('copy')));
      return [el('pre', {}, head, slot), slot];
    }
    case 'blockquote':
      return one(el('blockquote'));
    case 'expandable_blockquote': {
      const slot = el('div', { class: 'fold' });
      const toggle = el('button', { type: 'button', class: 'fold-toggle' }, '⌄');
      const box = el('blockquote', { class: 'expandable' }, slot, toggle);
      toggle.addEventListener('click', () => {
        toggle.textContent = box.classList.toggle('open') ? '⌃' : '⌄';
      });
      return [box, slot];
    }
    case 'url': return one(link(/^https?:/i.test(content) ? content : `https://${content}`, hooks));
    case 'text_link': return one(link(entity.url, hooks));
    case 'email': return one(link(`mailto:${content}`, hooks));
    case 'bot_command':
      return one(el('a', { href: '#', onclick: e => { e.preventDefault(); hooks.command(content); } }));
    case 'mention': case 'hashtag': case 'text_mention': case 'cashtag':
      return one(el('span', { class: 'mention' }));
    default: return one(el('span'));
  }
}

function link(url, hooks) {
  if (!SAFE.test(url)) return el('span', { class: 'mention' });
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url,
    onclick: e => { if (hooks.link(url)) e.preventDefault(); } });
}

// Plain preview of any message, for lists and replies.
export function preview(message) {
  if (!message) return '';
  const text = message.text || message.caption;
  if (message.photo) return `[${t('photo')}] ${text || ''}`;
  if (message.document) return `[${t('document')}] ${text || message.document.file_name || ''}`;
  if (text) return text;
  if (message.poll) return `[${t(message.poll.type === 'quiz' ? 'quiz' : 'poll')}] ${message.poll.question}`;
  if (message.sticker) return `${message.sticker.emoji || ''} ${t('sticker')}`;
  if (message.location) return `[${t('location')}]`;
  if (message.contact) return `[${t('contact')}]`;
  if (message.new_chat_members) return `${message.from.first_name} ${t('joined')}`;
  return t('unsupported');
}
