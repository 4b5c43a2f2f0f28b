// Toasts, alerts, small forms, the picture viewer.
import { el } from './format.js';
import { t } from './words.js';

const $ = id => document.getElementById(id);

export function toast(text, ms = 3200) {
  const node = el('div', {}, text);
  $('toasts').append(node);
  setTimeout(() => node.remove(), ms);
}

// Resolves to the form's data, or null where it was cancelled.
export function ask(body, { cancel = false } = {}) {
  const dialog = $('dialog');
  const buttons = [];
  if (cancel) buttons.push(el('button', { value: 'cancel', formNoValidate: true }, t('cancel')));
  buttons.push(el('button', { value: 'ok', autofocus: !cancel }, t('ok')));
  $('dialog-body').replaceChildren(body);
  dialog.querySelector('menu').replaceChildren(...buttons);
  if (dialog.open) dialog.close();
  dialog.returnValue = '';
  dialog.showModal();
  const form = dialog.querySelector('form');
  dialog.querySelector('input, select')?.focus();
  return new Promise(done => {
    dialog.onclose = () => done(dialog.returnValue === 'ok' ? new FormData(form) : null);
    form.onkeydown = event => {
      if (event.key === 'Enter' && event.target.tagName === 'INPUT' && !event.isComposing) {
        event.preventDefault();
        dialog.close('ok');
      }
    };
  });
}

export function enlarge(src) {
  const box = $('lightbox');
  box.querySelector('img').src = src;
  box.onclick = () => box.close();
  box.showModal();
}

export function menuAt(event, items) {
  document.querySelector('.floating')?.remove();
  const box = el('div', { class: 'floating' }, ...items.map(([label, run]) => el('button', { type: 'button', onclick: () => { box.remove(); run(); } }, label)));
  document.body.append(box);
  const x = Math.min(event.clientX, innerWidth - box.offsetWidth - 8);
  const y = Math.min(event.clientY, innerHeight - box.offsetHeight - 8);
  box.style.left = `${Math.max(x, 4)}px`;
  box.style.top = `${Math.max(y, 4)}px`;
  setTimeout(() => document.addEventListener('click', () => box.remove(), { once: true }));
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el('textarea', { value: text });
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  toast(t('copied'), 1500);
}
