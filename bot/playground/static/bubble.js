// One message to one bubble.
import { el, formatted, preview } from './format.js';
import { currentLanguage, t } from './words.js';

const COLOURS = ['#e17076', '#7bc862', '#65aadd', '#a695e7', '#ee7aae', '#6ec9cb', '#faa774'];
export const colour = id => COLOURS[Math.abs(id) % COLOURS.length];
export function paintAvatar(node, id, name) {
  node.textContent = [...(name || '?')][0];
  node.style.background = `linear-gradient(${colour(id)}, color-mix(in srgb, ${colour(id)} 75%, #000))`;
}
export function avatar(id, name) {
  const node = el('div', { class: 'avatar' });
  paintAvatar(node, id, name);
  return node;
}
export const clockTime = seconds => new Date(seconds * 1000)
  .toLocaleTimeString(currentLanguage() === 'zh' ? 'zh-CN' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
const fileSize = n => n < 1024 ? `${n} B` : n < 1048576 ? `${(n / 1024).toFixed(1)} KB` : `${(n / 1048576).toFixed(1)} MB`;

// context: {me, botId, isGroup, votes, hooks, app}
export function bubble(message, context) {
  if (message.new_chat_members || message.migrate_to_chat_id || message.migrate_from_chat_id) {
    const text = message.new_chat_members ? `${message.from.first_name} ${t('joined')}`
      : message.migrate_to_chat_id ? t('migratedTo') : t('migratedFrom');
    return el('div', { class: 'service', 'data-id': message.message_id }, el('span', {}, text));
  }
  const mine = message.from.id === context.me;
  const box = el('div', { class: 'bubble' });
  if (context.isGroup && !mine) {
    const name = el('div', { class: 'sender' }, message.from.first_name);
    name.style.color = colour(message.from.id);
    box.append(name);
  }
  if (message.forward_origin) box.append(el('div', { class: 'origin' },
    `${t('forwarded')} ${message.forward_origin.sender_user?.first_name || ''}`));
  if (message.via_bot) box.append(el('div', { class: 'origin' }, `${t('via')} @${message.via_bot.username}`));
  if (message.reply_to_message) box.append(quoted(message.reply_to_message, context));
  content(box, message, context);
  const meta = el('span', { class: 'meta' }, message.edit_date ? `${t('edited')} ` : '', clockTime(message.date), mine ? ' ✓✓' : '');
  (box.querySelector(':scope > .text:last-child') || box).append(meta);
  const row = el('div', { class: `message ${mine ? 'mine' : 'theirs'}`, 'data-id': message.message_id });
  const stack = el('div', { class: 'stack' }, box, keyboard(message, context));
  row.append(stack, el('button', { class: 'reply-button icon', type: 'button', title: t('reply'), 'aria-label': t('reply'),
    onclick: () => context.app.replyTo(message) }, '↩'));
  box.addEventListener('contextmenu', event => context.app.contextMenu(event, message));
  if (mine && message.text) box.addEventListener('dblclick', () => context.app.edit(message));
  return row;
}

function quoted(reply, context) {
  const node = el('button', { type: 'button', class: 'quoted', onclick: () => context.app.jump(reply.message_id) },
    el('b', {}, reply.from.first_name), el('span', {}, preview(reply).slice(0, 120)));
  return node;
}

function content(box, m, context) {
  const text = m.text ?? m.caption;
  const words = text ? el('div', { class: 'text' }, formatted(text, m.entities || m.caption_entities, context.hooks)) : null;
  if (words && m.show_caption_above_media) box.append(words);
  if (m.photo) box.append(photo(m, context));
  if (m.document) box.append(file(m.document));
  if (m.poll) box.append(poll(m, context));
  if (m.sticker) box.append(el('div', { class: 'sticker' }, m.sticker.emoji || '🙂'));
  if (m.location) box.append(el('div', { class: 'place' }, `${t('location')} ${m.location.latitude.toFixed(4)}, ${m.location.longitude.toFixed(4)}`));
  if (m.contact) box.append(el('div', { class: 'place' }, `${t('contact')} ${m.contact.first_name} ${m.contact.phone_number}`));
  if (words && !m.show_caption_above_media) box.append(words);
  if (!box.querySelector('.text, .photo, .file, .poll, .sticker, .place')) box.append(el('div', { class: 'text dim' }, t('unsupported')));
}

function photo(m, context) {
  const size = m.photo[m.photo.length - 1];
  const image = el('img', { src: `/play/file/${size.file_id}`, alt: m.caption || t('photo'), width: size.width, height: size.height, loading: 'eager' });
  return el('button', { type: 'button', class: `photo${m.has_media_spoiler ? ' veiled' : ''}`, onclick: e => {
    if (e.currentTarget.classList.contains('veiled')) e.currentTarget.classList.remove('veiled');
    else context.app.enlarge(image.src);
  } }, image);
}

function file(d) {
  const ending = (d.file_name || '').split('.').pop().slice(0, 4).toUpperCase();
  return el('a', { class: 'file', href: `/play/file/${d.file_id}`, download: d.file_name || 'file' },
    el('span', { class: 'file-icon' }, ending || '↓'),
    el('span', { class: 'file-name' }, el('b', {}, d.file_name || t('document')), el('small', {}, fileSize(d.file_size || 0))));
}

function poll(m, context) {
  const p = m.poll;
  const mine = context.votes[p.id] || [];
  const done = mine.length > 0 || p.is_closed;
  const isQuiz = p.type === 'quiz';
  const right = new Set(p.correct_option_ids || []);
  const kind = p.is_closed ? t('closed') : isQuiz ? t(p.is_anonymous ? 'anonQuiz' : 'quiz') : t(p.is_anonymous ? 'anonPoll' : 'poll');
  const node = el('div', { class: `poll${done ? ' done' : ''}` }, el('b', { class: 'question' }, p.question), el('small', { class: 'kind' }, kind));
  const chosen = new Set();
  const vote = el('button', { type: 'button', class: 'vote', disabled: true, onclick: () => context.app.vote(m, [...chosen].sort((a, b) => a - b)) }, t('vote'));
  p.options.forEach((option, i) => {
    const share = p.total_voter_count ? Math.round(100 * option.voter_count / p.total_voter_count) : 0;
    const took = mine.includes(i);
    const state = !done || !isQuiz ? '' : right.has(i) ? ' right' : took ? ' wrong' : '';
    const mark = done ? (isQuiz ? (right.has(i) ? '✓' : took ? '✗' : '') : took ? '✓' : '') : '';
    const line = el('button', { type: 'button', class: `option${state}${took ? ' took' : ''}${p.allows_multiple_answers ? ' many' : ''}`, disabled: done,
      onclick: e => {
        if (!p.allows_multiple_answers) return context.app.vote(m, [i]);
        chosen.has(i) ? chosen.delete(i) : chosen.add(i);
        e.currentTarget.classList.toggle('picked', chosen.has(i));
        vote.disabled = !chosen.size;
      } },
    el('span', { class: 'mark' }, done ? `${share}%` : ''), el('span', { class: 'label' }, option.text, el('i', { class: 'bar' })), el('span', { class: 'tick' }, mark));
    line.querySelector('.bar').style.width = done ? `${Math.max(share, 1)}%` : '0';
    node.append(line);
  });
  if (p.allows_multiple_answers && !done) node.append(vote);
  if (mine.length && isQuiz) {
    const good = mine.every(i => right.has(i)) && (!p.allows_multiple_answers || mine.length === right.size);
    node.append(el('div', { class: `verdict ${good ? 'good' : 'bad'}` }, good ? `✓ ${t('right')}` : `✗ ${t('wrong')}`));
  }
  if (done && p.explanation) node.append(el('div', { class: 'explanation' }, formatted(p.explanation, p.explanation_entities, context.hooks)));
  node.append(el('small', { class: 'total' }, p.total_voter_count ? `${p.total_voter_count} ${t('votes')}` : t('noVotes')));
  return node;
}

function keyboard(m, context) {
  const rows = m.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el('div', { class: 'inline' }, ...rows.map(row => el('div', { class: 'inline-row' }, ...row.map(button => {
    const mark = button.url ? '↗' : button.copy_text ? '❐' : button.switch_inline_query != null || button.switch_inline_query_current_chat != null ? '@' : '';
    return el('button', { type: 'button', class: button.style || '', title: button.url || '', onclick: e => context.app.pressed(m, button, e.currentTarget) },
      el('span', {}, button.text), mark && el('i', { class: 'corner' }, mark));
  }))));
}
