"""Names of people beside a way to reach them, and postal addresses down to the door.

Only where the words around leave no doubt: a name alone, a city, the street of an office are not masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int, str]

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
    "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻餘鐘譚鄒陸顧龍萬錢湯喬賀賴龔"
)
_CALLED = r"(?:先生|女士|小姐|老师|老師|经理|經理|同学|同學|主管|总|總|工|姐|哥)"
_NO_NAME = (
    r"(?:高级|方案|程序|金牌|常务|文案|安全|金融|江苏|万|钱|石油|严选|白|黄金|方便|任意|任何|高中|高校|汤|龙头|段)"
)
_END = r"(?=$|[\s,，。;；、:：()（）\[\]【】|/\d+—-]|电话|電話|手机|手機|微信|邮箱|郵箱|收|的)"
# "联系人：张三", "收件人 李四"
_LABELLED = re.compile(
    rf"(?:联系人|聯絡人|聯繫人|联络人|收件人|收信人|经办人|对接人|招聘(?:负责人|联系人|专员)|姓名|咨询老师)\s*[:：]\s*(?P<name>(?!{_NO_NAME})[{_SURNAMES}][一-鿿]{{1,2}}?{_CALLED}?){_END}"
)
# "HR 李女士", "人事何工", "请联系陈先生"
_TITLED = re.compile(
    rf"(?:(?<![A-Za-z])HR(?:BP)?|人事|人资|人資|招聘|猎头|獵頭|请?联系|請?聯絡|咨询|找|寄给|收件)\s*[:：]?\s*(?P<name>[{_SURNAMES}]{_CALLED}){_END}"
)
_REACHED = re.compile(r"电话|電話|手机|手機|微信|邮箱|郵箱|联系|聯絡|聯繫|简历|简歷|履歷|投递|寄|@|\d{7}|[:：]")
# a street with its number, in a named place, and what is behind the door
_DISTRICT = r"(?!寄|在|到|于|址|收)[一-鿿]{1,7}?(?:省|市|自治区|特别行政区|区|區|县|縣|镇|鎮|乡|鄉|新区)"
_STREET = r"[一-鿿0-9]{1,12}?(?:路|街|大道|道|巷|胡同|弄|里)(?:[一二三四五六七八九十\d]{1,2}段)?"
_DOOR = r"(?:[A-Za-z]|[一-鿿]{0,8})?\s?[A-Za-z0-9一二三四五六七八九十-]{1,6}\s?(?:室|房|户|单元|單元|栋|棟|幢|座|楼|樓|层|層|号楼)"
_ADDRESS = re.compile(
    rf"(?:{_DISTRICT}\s?){{1,4}}{_STREET}\s?\d{{1,5}}(?:-\d{{1,3}})?\s?[号號弄](?:之\d)?\s?(?:[一-鿿]{{0,10}}(?:小区|花园|苑|公寓|大厦|大廈|园区|宿舍|家园|城)?\s?)(?:{_DOOR}\s?){{1,4}}"
)


def names(text: str) -> Iterator[Span]:
    """Names that the words before them say to be those of somebody to be reached."""
    for found in _LABELLED.finditer(text):
        yield found.start("name"), found.end("name"), "name"
    for found in _TITLED.finditer(text):
        if _REACHED.search(text, 0, found.start()) or _REACHED.search(text, found.end()):
            yield found.start("name"), found.end("name"), "name"


def addresses(text: str) -> Iterator[Span]:
    """Postal addresses with a door."""
    for found in _ADDRESS.finditer(text):
        end = found.start() + len(found[0].rstrip())
        yield found.start(), end, "address"


def may_be(text: str) -> bool:
    """Whether a line has what the two are made of; most lines have not."""
    return (
        re.search(
            r"人\s?[:：]|姓名|老师[:：]|先生|女士|小姐|[号號弄].{0,24}[室房户元栋棟幢座楼樓层層]|[总總工姐哥]", text
        )
        is not None
    )
