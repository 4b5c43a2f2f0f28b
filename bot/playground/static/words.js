// Sentences of the page itself, in the page's language.
const WORDS = {
  zh: {
    title: '试用场', hour: '一小时后', day: '明天', block: '屏蔽机器人', unblock: '解除屏蔽',
    flood: '一会儿都答 429', offline: '断网', online: '恢复网络', addUser: '新增用户', addGroup: '新建群',
    people: '私聊（每人一个账号）', groups: '群聊', bot: '机器人', typing: '正在输入…', sendingPhoto: '正在发送图片…',
    sendingFile: '正在发送文件…', menu: '菜单', placeholder: '输入消息…', start: '开始', restart: '重新开始（解除屏蔽）',
    what: '这个机器人能做什么？', edited: '已编辑', reply: '回复', copy: '复制', edit: '编辑', copied: '已复制',
    cancel: '取消', ok: '好', name: '名字', groupTitle: '群名', language: '语言', speaker: '发言', members: '名成员',
    quiz: '测验', anonQuiz: '匿名测验', poll: '投票', anonPoll: '匿名投票', closed: '最终结果', vote: '投票',
    votes: '人已投', noVotes: '还没有人投票', right: '答对了', wrong: '答错了', today: '今天', yesterday: '昨天',
    photo: '图片', document: '文件', sticker: '贴纸', location: '位置', contact: '联系人', unsupported: '这种消息暂不显示',
    fileOrPhoto: '图片或文件', sendLocation: '发送位置（上海）', sendContact: '发送手机号', sendSticker: '发送贴纸',
    movedClock: '时钟已拨快', fault: '机器人的请求有错', noFaults: '没有错误请求', refusals: '次被答 429',
    joined: '加入了群聊', migratedTo: '群已升级为超级群', migratedFrom: '由群升级而来', lost: '与试用场的连接断开，正在重连…',
    forwarded: '转发自', via: '通过', noMessages: '还没有消息', flooding: '10 秒内都答 429', isOffline: '已断网：机器人的请求全部失败',
    isOnline: '网络已恢复', blocked: '已屏蔽', thinking: '正在思考…', more: '展开', less: '收起', openLink: '打开链接？', page: 'English',
    left: '机器人不在群里',
  },
  en: {
    title: 'Playground', hour: '+1 hour', day: 'Tomorrow', block: 'Block bot', unblock: 'Unblock',
    flood: '429 for a while', offline: 'Go offline', online: 'Back online', addUser: 'New user', addGroup: 'New group',
    people: 'Private chats (one account each)', groups: 'Groups', bot: 'bot', typing: 'typing…', sendingPhoto: 'sending a photo…',
    sendingFile: 'sending a file…', menu: 'Menu', placeholder: 'Message', start: 'START', restart: 'RESTART (unblock)',
    what: 'What can this bot do?', edited: 'edited', reply: 'Reply', copy: 'Copy', edit: 'Edit', copied: 'Copied',
    cancel: 'Cancel', ok: 'OK', name: 'Name', groupTitle: 'Group name', language: 'Language', speaker: 'Speaking', members: 'members',
    quiz: 'Quiz', anonQuiz: 'Anonymous quiz', poll: 'Poll', anonPoll: 'Anonymous poll', closed: 'Final results', vote: 'Vote',
    votes: 'voted', noVotes: 'No votes yet', right: 'Correct', wrong: 'Incorrect', today: 'Today', yesterday: 'Yesterday',
    photo: 'Photo', document: 'File', sticker: 'Sticker', location: 'Location', contact: 'Contact', unsupported: 'This kind of message is not shown',
    fileOrPhoto: 'Photo or file', sendLocation: 'Send location (Shanghai)', sendContact: 'Send phone number', sendSticker: 'Send sticker',
    movedClock: 'Clock moved', fault: 'faulty bot requests', noFaults: 'No faulty requests', refusals: 'answers of 429',
    joined: 'joined the group', migratedTo: 'The group became a supergroup', migratedFrom: 'Upgraded from a group', lost: 'Connection to the playground lost, retrying…',
    forwarded: 'Forwarded from', via: 'via', noMessages: 'No messages yet', flooding: 'Everything answers 429 for 10 s', isOffline: 'Offline: every request of the bot fails',
    isOnline: 'Back online', blocked: 'blocked', thinking: 'Thinking…', more: 'More', less: 'Less', openLink: 'Open link?', page: '中文',
    left: 'the bot is not in this group',
  },
};
let language = localStorage.getItem('language') || (navigator.language.startsWith('zh') ? 'zh' : 'en');
export const t = key => WORDS[language][key] ?? key;
export const currentLanguage = () => language;
export function toggleLanguage() {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
}
