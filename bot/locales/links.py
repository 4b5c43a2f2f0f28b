"""What is said of a link that cannot be read."""

TEXTS = {
    "link.not_web": (
        "这不是可以打开的网页链接。链接要以 http:// 或 https:// 开头，不带用户名和密码。",
        "This is no web link. A link begins with http:// or https:// and carries no user name or password.",
    ),
    "link.unknown_host": (
        "找不到网站 {host}。检查一下链接，或把内容直接发给我。",
        "I cannot find the site {host}. Check the link, or send me the text itself.",
    ),
    "link.private": (
        "这个链接指向内部网络，不会打开。请换公开网页的链接，或把内容直接发给我。",
        "This link leads into a private network, which I do not open. Use a public page, or send me the text itself.",
    ),
    "link.unreachable": (
        "网页打不开。过一会儿再试，或把内容直接发给我。",
        "The page cannot be reached. Try again later, or send me the text itself.",
    ),
    "link.slow": (
        "网页 {seconds} 秒还没读完，我不等了。过一会儿再试，或把内容直接发给我。",
        "The page was not there after {seconds} seconds. Try again later, or send me the text itself.",
    ),
    "link.status": (
        "网站拒绝了（{status}）。可能要登录才能看，请把内容直接发给我。",
        "The site refuses ({status}). It may want a login; send me the text itself.",
    ),
    "link.redirects": (
        "这个链接转了 {limit} 次还没到，不跟了。请发最终网页的链接。",
        "This link redirects more than {limit} times. Send the final page's link.",
    ),
    "link.wrong_kind": (
        "链接里是 {kind}，我读不了。请发网页、文本、PDF 或 DOCX。",
        "The link leads to {kind}, which I cannot read. Send a web page, text, PDF or DOCX.",
    ),
    "link.empty": (
        "网页里没有读到正文，可能要登录或由脚本生成。请把内容直接发给我。",
        "I found no text on this page; it may need a login or scripts. Send me the text itself.",
    ),
}
