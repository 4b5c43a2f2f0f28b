// The page: state, events, list of chats, messages of the open one.
import { act, follow, read } from './api.js';
import { avatar, bubble, clockTime, paintAvatar } from './bubble.js';
import { Composer } from './composer.js';
import { ask, copy, enlarge, menuAt, toast } from './dialogs.js';
import { el, formatted, preview } from './format.js';
import { currentLanguage, t, toggleLanguage } from './words.js';

const $ = id => document.getElementById(id);
const LANGUAGES = ['zh-hans', 'zh-hant', 'en', 'ja', 'ru'];
let world = null;          // /play/state
let open = null;           // {userId, chatId}
let data = null;           // /play/chat of the open chat
let unread = new Map();
let waiting = new Map();   // query id -> pressed button
let typingTimer = 0, draftTimer = 0, newBelow = 0;

const fail = error => toast(`! ${error.message || error}`);
const userOf = id => world.users.find(user => user.id === id);
const chatOf = id => world.chats.find(chat => chat.id === id);
const composer = new Composer({
  chat: () => data.chat, userId: () => open.userId, chatId: () => open.chatId, data: () => data, bot: () => world.bot, fail,
});

const app = {
  replyTo: message => composer.context('reply', message),
  edit: message => composer.context('edit', message),
  enlarge,
  jump(id) {
    const node = nodeOf(id);
    if (!node) return;
    node.scrollIntoView({ block: 'center', behavior: 'smooth' });
    node.classList.add('flash');
    setTimeout(() => node.classList.remove('flash'), 1500);
  },
  contextMenu(event, message) {
    if (String(getSelection())) return;
    event.preventDefault();
    const items = [[t('reply'), () => app.replyTo(message)]];
    const text = message.text || message.caption;
    if (text) items.push([t('copy'), () => copy(text)]);
    if (message.from.id === open.userId && message.text) items.push([t('edit'), () => app.edit(message)]);
    menuAt(event, items);
  },
  async vote(message, options) {
    try {
      data.votes[message.poll.id] = options;
      await act('answer_poll', { user_id: open.userId, chat_id: open.chatId, message_id: message.message_id, options });
    } catch (error) { delete data.votes[message.poll.id]; fail(error); }
  },
  async pressed(message, button, node) {
    if (button.url) return followLink(button.url) || window.open(button.url, '_blank', 'noopener,noreferrer');
    if (button.copy_text) return copy(button.copy_text.text);
    const inline = button.switch_inline_query_current_chat ?? button.switch_inline_query;
    if (inline != null) {
      $('text').value = `@${world.bot.username} ${inline}`;
      $('text').focus();
      return composer.typed();
    }
    if (button.callback_data == null || node.classList.contains('waiting')) return;
    node.classList.add('waiting');
    setTimeout(() => node.classList.remove('waiting'), 15000);
    try {
      const { query_id } = await act('press', { user_id: open.userId, chat_id: open.chatId, message_id: message.message_id, data: button.callback_data });
      if (answered.delete(query_id)) node.classList.remove('waiting');
      else waiting.set(query_id, node);
    } catch (error) { node.classList.remove('waiting'); fail(error); }
  },
};
const answered = new Set();

// t.me/<bot>?start=payload runs /start payload, as Telegram does.
function followLink(url) {
  let link;
  try { link = new URL(url); } catch { return false; }
  const isBot = /^(t|telegram)\.me$/.test(link.hostname) && link.pathname.slice(1).toLowerCase() === world.bot.username.toLowerCase();
  const isTg = link.protocol === 'tg:' && link.searchParams.get('domain')?.toLowerCase() === world.bot.username.toLowerCase();
  if (!isBot && !isTg) return false;
  const payload = link.searchParams.get('start');
  const user = open.userId;
  go(user, user).then(() => payload != null && act('send_text', { user_id: user, text: `/start ${payload}`.trim() })).catch(fail);
  return true;
}
const hooks = { link: followLink, copy, command: text => composer.sendText(text) };

// chat list -------------------------------------------------------------------
function drawList() {
  const entry = (id, name, chat, userId) => {
    const isOpen = open && open.chatId === id;
    const tags = [];
    if (chat.blocked) tags.push(t('blocked'));
    const user = userOf(id);
    if (user) tags.push(user.language_code || '-');
    const count = unread.get(id);
    return el('button', { type: 'button', class: `entry${isOpen ? ' open' : ''}`, onclick: () => go(userId, id) },
      avatar(id, name),
      el('span', { class: 'lines' },
        el('span', { class: 'top' }, el('b', {}, name), ...tags.map(tag => el('span', { class: 'tag' }, tag)), el('time', {}, chat.last ? clockTime(chat.last.date) : '')),
        el('span', { class: 'bottom' }, el('span', { class: 'dim' }, preview(chat.last).slice(0, 60) || t('noMessages')), count ? el('i', { class: 'badge' }, String(count)) : '')));
  };
  const speaker = open?.userId ?? world.users[0].id;
  const groups = world.chats.filter(chat => chat.type !== 'private' && !chat.migrated_to);
  $('chat-list').replaceChildren(
    el('h2', {}, t('people')),
    ...world.users.map(user => entry(user.id, user.first_name, chatOf(user.id), user.id)),
    groups.length ? el('h2', {}, t('groups')) : '',
    ...groups.map(chat => entry(chat.id, chat.title, chat, chat.members.includes(speaker) ? speaker : chat.members[0])),
  );
}

// header and strip --------------------------------------------------------------
function botName() { return data?.name || world.bot.first_name; }

function drawHeader() {
  const chat = data.chat;
  const isGroup = chat.type !== 'private';
  $('chat-title').firstElementChild.textContent = isGroup ? chat.title : botName();
  status('');
  paintAvatar($('chat-avatar'), isGroup ? chat.id : world.bot.id, isGroup ? chat.title : botName());
  fillSelect($('speaker'), t('speaker'), isGroup ? chat.members.map(id => [id, userOf(id)?.first_name || id]) : [], open.userId, value => go(Number(value), open.chatId));
  const user = userOf(open.userId);
  const code = user.language_code || '';
  const codes = LANGUAGES.includes(code) ? LANGUAGES : [code, ...LANGUAGES];
  fillSelect($('persona-language'), t('language'), codes.map(one => [one, one || '-']), code, async value => {
    await act('set_language', { user_id: user.id, language_code: value }).catch(fail);
    await reload();
  });
}

function fillSelect(label, title, options, value, change) {
  label.hidden = !options.length;
  label.firstElementChild.textContent = title;
  const select = label.querySelector('select');
  select.setAttribute('aria-label', title);
  select.replaceChildren(...options.map(([key, name]) => el('option', { value: key, selected: key === value }, name)));
  select.onchange = () => change(select.value);
}

function status(text) {
  const line = $('chat-title').lastElementChild;
  const chat = data.chat;
  const idle = chat.type === 'private' ? `${t('bot')} @${world.bot.username}` : `${chat.members.length + 1} ${t('members')}${chat.bot_status === 'left' || chat.bot_status === 'kicked' ? ` · ${t('left')}` : ''}`;
  line.textContent = text || idle;
  line.classList.toggle('live', Boolean(text));
}

function drawStrip() {
  document.documentElement.lang = currentLanguage() === 'zh' ? 'zh-Hans' : 'en';
  document.title = `${world.bot.first_name} · ${t('title')}`;
  $('strip-title').textContent = t('title');
  $('language').textContent = t('page');
  const faults = world.faults;
  const isBlocked = open && chatOf(open.userId)?.blocked;
  const button = (label, run, on = false) => el('button', { type: 'button', class: on ? 'on' : '', onclick: () => Promise.resolve(run()).catch(fail) }, label);
  $('strip-buttons').replaceChildren(
    button(t('hour'), () => act('advance', { seconds: 3600 })),
    button(t('day'), () => act('advance', { seconds: 86400 })),
    button(isBlocked ? t('unblock') : t('block'), () => act(isBlocked ? 'unblock' : 'block', { user_id: open.userId }), isBlocked),
    button(t('flood'), () => { toast(t('flooding')); return act('fault', { kind: 'too_many', value: 3, seconds: 10 }); }, faults.too_many),
    button(faults.offline ? t('online') : t('offline'), () => {
      toast(t(faults.offline ? 'isOnline' : 'isOffline'));
      return faults.offline ? act('clear_faults', { kind: 'lose_before' }) : act('fault', { kind: 'lose_before' });
    }, faults.offline),
    button(t('addUser'), addUser),
    button(t('addGroup'), addGroup),
    faults.seen.length || faults.refusals ? button(`! ${faults.seen.length}${faults.refusals ? ` · 429×${faults.refusals}` : ''}`, showFaults, faults.seen.length > 0) : '',
  );
  drawClock();
}

function drawClock() {
  const now = new Date(Date.now() + world.offset * 1000);
  const locale = currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB';
  $('clock').textContent = `${world.offset ? '» ' : ''}${now.toLocaleDateString(locale, { month: 'numeric', day: 'numeric', weekday: 'short' })} ${now.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}`;
}

function showFaults() {
  const lines = world.faults.seen.map(f => `${f.method}: ${f.description}`);
  return ask(document.createTextNode([`${lines.length} ${t('fault')}`, ...lines, `${world.faults.refusals} ${t('refusals')}`].join('\n')));
}

async function addUser() {
  const form = await ask(el('div', {},
    el('label', {}, t('name'), el('input', { name: 'name', required: true, value: ['小周', '阿明', '小陈', 'Alex'][world.users.length % 4] })),
    el('label', {}, t('language'), el('select', { name: 'language' }, ...LANGUAGES.map(code => el('option', { value: code }, code))))), { cancel: true });
  if (!form || !form.get('name').trim()) return;
  const user = await act('add_user', { first_name: form.get('name').trim(), language_code: form.get('language') });
  await refresh();
  await go(user.id, user.id);
}

async function addGroup() {
  const form = await ask(el('div', {},
    el('label', {}, t('groupTitle'), el('input', { name: 'title', value: currentLanguage() === 'zh' ? '大模型求职群' : 'AI jobs' })),
    ...world.users.map(user => el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'member', value: user.id, checked: true }), user.first_name))), { cancel: true });
  if (!form) return;
  const members = form.getAll('member').map(Number);
  if (!members.length) return;
  const chat = await act('add_group', { title: form.get('title').trim() || 'Group', members });
  await refresh();
  await go(members.includes(open.userId) ? open.userId : members[0], chat.id);
}

// messages ------------------------------------------------------------------------
const nodeOf = id => $('messages').querySelector(`[data-id="${id}"]`);
const isAtEnd = () => { const s = $('scroll'); return s.scrollHeight - s.scrollTop - s.clientHeight < 90; };
function toEnd() { $('scroll').scrollTop = $('scroll').scrollHeight; newBelow = 0; drawDown(); }
function drawDown() { $('down').hidden = isAtEnd(); $('down').querySelector('i').textContent = newBelow || ''; }
const context = () => ({ me: open.userId, botId: world.bot.id, isGroup: data.chat.type !== 'private', votes: data.votes, hooks, app });

function dayLabel(seconds) {
  const day = new Date(seconds * 1000);
  const now = new Date(Date.now() + world.offset * 1000);
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(day).setHours(0, 0, 0, 0)) / 86400000);
  if (days === 0) return t('today');
  if (days === 1) return t('yesterday');
  return day.toLocaleDateString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { year: day.getFullYear() === now.getFullYear() ? undefined : 'numeric', month: 'long', day: 'numeric' });
}

let lastDay = '';
function append(message) {
  $('messages').querySelector('.empty')?.remove();
  const label = dayLabel(message.date);
  if (label !== lastDay) {
    lastDay = label;
    $('messages').append(el('section', {}, el('div', { class: 'day' }, el('span', {}, label))));
  }
  $('messages').lastElementChild.append(bubble(message, context()));
}

function drawMessages(follow = true) {
  const top = $('scroll').scrollTop;
  lastDay = '';
  $('messages').replaceChildren();
  $('draft').replaceChildren();
  data.messages.forEach(append);
  if (!data.messages.length && data.chat.type === 'private') {
    $('messages').append(el('div', { class: 'empty' }, el('b', {}, t('what')), data.description || data.short_description || botName()));
  }
  if (follow) toEnd(); else $('scroll').scrollTop = top;
}

async function go(userId, chatId) {
  open = { userId, chatId };
  localStorage.setItem('open', JSON.stringify(open));
  unread.delete(chatId);
  document.body.classList.add('in-chat');
  composer.switchTo(`${userId}:${chatId}`);
  await reload();
  if (matchMedia('(min-width: 721px)').matches) $('text').focus();
}

async function reload() {
  const wanted = open;
  const fresh = await read('chat', { chat_id: open.chatId, user_id: open.userId });
  if (wanted !== open) return;
  data = fresh;
  drawList(); drawHeader(); drawStrip(); drawMessages(); composer.show(data);
}

async function refresh() { world = await read('state'); }

// events ----------------------------------------------------------------------------
async function handle(batch) {
  if (batch.reset) { await refresh(); return reload(); }
  let needsState = false;
  for (const event of batch.events) {
    if (event.seq <= (data?.seq ?? 0) && event.chat_id === open.chatId && event.kind !== 'callback_answer') continue;
    needsState = one(event) || needsState;
  }
  if (needsState) {
    await refresh();
    const fresh = await read('chat', { chat_id: open.chatId, user_id: open.userId });
    if (fresh.chat.id === open.chatId) {
      data = { ...fresh, messages: data.messages, votes: data.votes, seq: data.seq };
      drawHeader(); composer.show(data);
    }
    drawStrip();
  }
  if (batch.events.length) drawList();
}

// Returns whether the state must be read anew.
function one(event) {
  const isOpen = event.chat_id === open.chatId;
  switch (event.kind) {
    case 'message': {
      const chat = chatOf(event.chat_id);
      if (chat) chat.last = event.message;
      const fromBot = event.message.from.id === world.bot.id;
      if (!isOpen) { if (fromBot) unread.set(event.chat_id, (unread.get(event.chat_id) || 0) + 1); return !chat; }
      const follow = isAtEnd() || event.message.from.id === open.userId;
      if (fromBot) { clearDraft(); status(''); }
      data.messages.push(event.message);
      append(event.message);
      if (follow) toEnd(); else { newBelow += 1; drawDown(); }
      return !data.chat.started;
    }
    case 'edit': {
      const chat = chatOf(event.chat_id);
      if (chat?.last?.message_id === event.message.message_id) chat.last = event.message;
      if (!isOpen) return false;
      const index = data.messages.findIndex(m => m.message_id === event.message.message_id);
      if (index < 0) return false;
      const follow = isAtEnd();
      data.messages[index] = event.message;
      nodeOf(event.message.message_id)?.replaceWith(bubble(event.message, context()));
      if (follow) toEnd();
      return false;
    }
    case 'delete':
      if (isOpen) { data.messages = data.messages.filter(m => m.message_id !== event.message_id); nodeOf(event.message_id)?.remove(); }
      return true;
    case 'callback_answer': return callbackAnswer(event);
    case 'inline_results': composer.inlineResults(event); return false;
    case 'keyboard': if (isOpen) { data.keyboard = event.keyboard; composer.context(null, null); composer.show(data); } return false;
    case 'chat_action': if (isOpen) typing(event.action); return false;
    case 'draft': if (isOpen) draft(event); return false;
    case 'clock':
      world.offset = event.offset;
      if (data) drawClock();
      if (data) drawMessages(isAtEnd());
      toast(`${t('movedClock')} · ${$('clock').textContent.replace('» ', '')}`);
      return false;
    case 'faults': world.faults = event.faults; setTimeout(pollFaults, 10500); return true;
    case 'fault_seen': case 'user': case 'chat': case 'commands': case 'profile': return true;
    default: return false;
  }
}

async function pollFaults() { await refresh(); drawStrip(); }

function callbackAnswer(event) {
  const node = waiting.get(event.query_id);
  if (node) { node.classList.remove('waiting'); waiting.delete(event.query_id); } else answered.add(event.query_id);
  if (event.user_id !== open.userId) return false;
  if (event.url) followLink(event.url);
  if (event.text && event.show_alert) ask(document.createTextNode(event.text));
  else if (event.text) toast(event.text);
  return false;
}

function typing(action) {
  status(action === 'upload_photo' ? t('sendingPhoto') : action === 'upload_document' ? t('sendingFile') : t('typing'));
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => status(''), 5000);
}

function draft(event) {
  const follow = isAtEnd();
  const text = el('div', { class: 'text' }, event.text ? formatted(event.text, event.entities, hooks) : el('span', { class: 'dim' }, t('thinking')));
  $('draft').replaceChildren(el('div', { class: 'message theirs' }, el('div', { class: 'stack' }, el('div', { class: 'bubble' }, text))));
  clearTimeout(draftTimer);
  draftTimer = setTimeout(clearDraft, 30000);
  if (follow) toEnd();
}
function clearDraft() { $('draft').replaceChildren(); }

// beginning ---------------------------------------------------------------------------
async function begin() {
  await refresh();
  if (world.font) document.fonts.add(new FontFace('Playground CJK', 'url(/play/font)', { display: 'swap' }));
  let kept = null;
  try { kept = JSON.parse(localStorage.getItem('open')); } catch { /* a broken note is no note */ }
  const known = kept && userOf(kept.userId) && chatOf(kept.chatId) && !chatOf(kept.chatId).migrated_to;
  const first = world.users[0].id;
  await go(known ? kept.userId : first, known ? kept.chatId : first);
  if (matchMedia('(max-width: 720px)').matches) document.body.classList.remove('in-chat');
  $('language').onclick = async () => { toggleLanguage(); await reload(); };
  $('back').onclick = () => document.body.classList.remove('in-chat');
  $('down').onclick = toEnd;
  $('scroll').addEventListener('scroll', drawDown);
  $('messages').addEventListener('load', () => { if (newBelow === 0) toEnd(); }, true);
  setInterval(drawClock, 20000);
  let away = false;
  follow(world.seq, handle, isAway => {
    if (isAway && !away) toast(t('lost'), 4000);
    if (!isAway && away) refresh().then(reload);
    away = isAway;
  });
}

async function beginOrRetry() {
  try { await begin(); } catch (error) { fail(error); setTimeout(beginOrRetry, 1500); }
}
beginOrRetry();
