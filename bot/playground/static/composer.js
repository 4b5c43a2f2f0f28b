// The lower edge of a chat: text, files, commands, reply keyboard, START.
import { act, upload } from './api.js';
import { menuAt, toast } from './dialogs.js';
import { el, preview } from './format.js';
import { t } from './words.js';

const $ = id => document.getElementById(id);

// app: {chat(), userId(), chatId(), data(), bot(), fail(error)}
export class Composer {
  constructor(app) {
    this.app = app;
    this.reply = null;
    this.editing = null;
    this.hiddenKeyboard = null;
    this.queryId = null;
    this.drafts = new Map();
    const text = $('text');
    text.addEventListener('input', () => this.typed());
    text.addEventListener('keydown', event => this.key(event));
    text.addEventListener('paste', event => {
      const files = [...(event.clipboardData?.files || [])];
      if (files.length) { event.preventDefault(); this.files(files); }
    });
    $('send').onclick = () => this.send();
    $('menu').onclick = () => this.commands('', true);
    $('attach').onclick = event => this.attach(event);
    $('file').onchange = event => { this.files([...event.target.files]); event.target.value = ''; };
    $('start').onclick = () => this.start();
    $('context').querySelector('button').onclick = () => this.context(null, null);
    $('keyboard-toggle').onclick = () => { $('keyboard').hidden = !$('keyboard').hidden; };
    const chat = $('chat');
    chat.addEventListener('dragover', event => event.preventDefault());
    chat.addEventListener('drop', event => { event.preventDefault(); this.files([...event.dataTransfer.files]); });
    document.addEventListener('click', event => {
      if (!event.target.closest('#popup, #menu, #text')) this.hidePopup();
    });
  }

  where() { return { user_id: this.app.userId(), chat_id: this.app.chatId() }; }

  // What a chat allows: START, RESTART or writing.
  show(data) {
    const chat = data.chat;
    const isPrivate = chat.type === 'private';
    const stopped = isPrivate && (!chat.started || chat.blocked);
    $('start').hidden = !stopped;
    $('row').hidden = stopped;
    $('start').textContent = chat.blocked ? t('restart') : t('start');
    $('menu').textContent = `☰ ${t('menu')}`;
    $('menu').hidden = !data.commands.length;
    const holder = data.keyboard?.input_field_placeholder;
    $('text').placeholder = holder || t('placeholder');
    this.keyboard(stopped ? null : data.keyboard);
    if (data.keyboard?.force_reply && !this.reply) {
      const last = data.messages.filter(m => m.from.id === this.app.bot().id).at(-1);
      if (last) this.context('reply', last);
    }
  }

  switchTo(key) {
    if (this.openKey) this.drafts.set(this.openKey, $('text').value);
    this.openKey = key;
    this.context(null, null);
    $('text').value = this.drafts.get(key) || '';
    this.hidePopup();
    this.grow();
  }

  start() {
    act('send_text', { ...this.where(), text: '/start' }).catch(this.app.fail);
  }

  grow() {
    const text = $('text');
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight}px`;
  }

  typed() {
    this.grow();
    const value = $('text').value;
    const command = /^\/([a-z0-9_]*)$/i.exec(value);
    const inline = new RegExp(`^@${this.app.bot().username} ([\\s\\S]*)$`, 'i').exec(value);
    if (command) this.commands(command[1].toLowerCase());
    else if (inline) this.inline(inline[1]);
    else this.hidePopup();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const popup = $('popup');
    const items = popup.hidden ? [] : [...popup.querySelectorAll('button')];
    if (items.length && ['ArrowUp', 'ArrowDown', 'Tab'].includes(event.key)) {
      event.preventDefault();
      const step = event.key === 'ArrowUp' ? -1 : 1;
      const now = items.findIndex(item => item.classList.contains('picked'));
      items[now]?.classList.remove('picked');
      const next = items[(now + step + items.length) % items.length];
      next.classList.add('picked');
      next.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const picked = items.find(item => item.classList.contains('picked'));
      picked ? picked.click() : this.send();
    } else if (event.key === 'Escape') {
      this.hidePopup();
      this.context(null, null);
    } else if (event.key === 'ArrowUp' && !$('text').value) {
      const mine = this.app.data().messages.filter(m => m.from.id === this.app.userId() && m.text).at(-1);
      if (mine) { event.preventDefault(); this.context('edit', mine); }
    }
  }

  commands(prefix, toggle = false) {
    if (toggle && !$('popup').hidden) return this.hidePopup();
    const found = this.app.data().commands.filter(c => c.command.startsWith(prefix));
    this.popup(found.map(c => [`/${c.command}`, c.description, () => this.sendText(`/${c.command}`)]));
  }

  inline(query) {
    clearTimeout(this.timer);
    this.timer = setTimeout(async () => {
      try { this.queryId = (await act('inline_query', { ...this.where(), text: query })).query_id; } catch (error) { this.app.fail(error); }
    }, 350);
  }

  inlineResults(event) {
    if (event.query_id !== this.queryId) return;
    this.popup(event.results.map(r => [r.title || r.id, r.description || '', () => {
      $('text').value = '';
      this.hidePopup();
      act('choose_result', { user_id: this.app.userId(), query_id: event.query_id, result_id: r.id }).catch(this.app.fail);
    }]));
  }

  popup(items) {
    const box = $('popup');
    box.hidden = !items.length;
    box.style.bottom = `${$('composer').offsetHeight + 6}px`;
    box.replaceChildren(...items.map(([name, hint, run]) => el('button', { type: 'button', onclick: run }, el('b', {}, name), el('span', {}, hint))));
  }

  hidePopup() { $('popup').hidden = true; }

  // kind: reply, edit or null
  context(kind, message) {
    this.reply = kind === 'reply' ? message : null;
    const wasEditing = this.editing;
    this.editing = kind === 'edit' ? message : null;
    $('context').hidden = !kind;
    if (kind) $('context').firstElementChild.replaceChildren(el('b', {}, `${t(kind)} `), preview(message).slice(0, 140));
    if (this.editing) $('text').value = message.text;
    else if (wasEditing) $('text').value = '';
    this.grow();
    if (kind) $('text').focus();
  }

  async sendText(text) {
    this.hidePopup();
    const reply = this.reply?.message_id;
    $('text').value = '';
    this.context(null, null);
    try { await act('send_text', { ...this.where(), text, reply_to: reply }); } catch (error) { this.app.fail(error); }
  }

  async send() {
    const text = $('text').value.trim();
    if (!text) return;
    if (this.editing) {
      const id = this.editing.message_id;
      this.context(null, null);
      try { await act('edit_text', { ...this.where(), message_id: id, text }); } catch (error) { this.app.fail(error); }
      return;
    }
    // Telegram cuts what is too long into several messages.
    for (let at = 0; at < text.length; at += 4096) await this.sendText(text.slice(at, at + 4096));
  }

  attach(event) {
    const where = this.where();
    menuAt(event, [
      [t('fileOrPhoto'), () => $('file').click()],
      [t('sendLocation'), () => act('send_location', { ...where, latitude: 31.2304, longitude: 121.4737 }).catch(this.app.fail)],
      [t('sendContact'), () => act('send_contact', { ...where, phone_number: '+8613800000000' }).catch(this.app.fail)],
      [t('sendSticker'), () => act('send_sticker', where).catch(this.app.fail)],
    ]);
  }

  async files(files) {
    const caption = $('text').value.trim();
    $('text').value = '';
    for (const [index, file] of files.entries()) {
      const isPhoto = /^image\/(png|jpeg|webp|gif)$/.test(file.type) && file.size < 10485760;
      const fields = { ...this.where(), caption: index ? '' : caption, reply_to: this.reply?.message_id };
      try { await upload(isPhoto ? 'send_photo' : 'send_document', fields, file); } catch (error) { this.app.fail(error); }
    }
    this.context(null, null);
  }

  keyboard(markup) {
    const rows = markup?.keyboard;
    $('keyboard').hidden = !rows;
    $('keyboard-toggle').hidden = !rows;
    if (!rows) return;
    $('keyboard').replaceChildren(...rows.map(row => el('div', {}, ...row.map(button => el('button', { type: 'button', onclick: () => {
      if (button.request_contact) act('send_contact', { ...this.where(), phone_number: '+8613800000000' }).catch(this.app.fail);
      else if (button.request_location) act('send_location', { ...this.where(), latitude: 31.2304, longitude: 121.4737 }).catch(this.app.fail);
      else this.sendText(button.text);
    } }, button.text)))));
  }
}
