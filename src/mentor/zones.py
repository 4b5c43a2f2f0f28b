"""Time zones by the names that people use: cities in Chinese and English, IANA names, UTC offsets, a place on earth."""

from __future__ import annotations

import difflib
import re
import unicodedata
from datetime import datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from mentor.errors import NotFound

# zone | Chinese names, the first is the label | English names, the first is the label
_TABLE = """
Asia/Shanghai|北京 上海 广州 深圳 杭州 南京 成都 武汉 西安 重庆 天津 苏州 长沙 郑州 青岛 厦门 合肥 宁波 济南 大连 沈阳 哈尔滨 昆明 福州 无锡 珠海 东莞 佛山 中国 大陆 国内 内地 北京时间|Beijing,Shanghai,Guangzhou,Shenzhen,Hangzhou,Nanjing,Chengdu,Wuhan,Xian,Chongqing,Tianjin,Suzhou,China,PRC,Beijing time,China standard time
Asia/Urumqi|乌鲁木齐 新疆 新疆时间|Urumqi,Xinjiang
Asia/Hong_Kong|香港|Hong Kong,HK,HKT
Asia/Macau|澳门|Macau,Macao
Asia/Taipei|台北 台湾 臺北 高雄 台中 新竹|Taipei,Taiwan,Hsinchu,Kaohsiung
Asia/Singapore|新加坡 狮城|Singapore,SG,SGT
Asia/Tokyo|东京 日本 大阪 京都 名古屋 横滨 福冈 札幌|Tokyo,Japan,Osaka,Kyoto,Nagoya,Yokohama,JST
Asia/Seoul|首尔 韩国 釜山|Seoul,Korea,South Korea,Busan,KST
Asia/Pyongyang|平壤 朝鲜|Pyongyang
Asia/Kuala_Lumpur|吉隆坡 马来西亚 槟城|Kuala Lumpur,Malaysia,KL,Penang
Asia/Bangkok|曼谷 泰国 清迈|Bangkok,Thailand,Chiang Mai
Asia/Ho_Chi_Minh|胡志明市 西贡 河内 越南|Ho Chi Minh City,Saigon,Hanoi,Vietnam
Asia/Manila|马尼拉 菲律宾|Manila,Philippines
Asia/Jakarta|雅加达 印尼 印度尼西亚|Jakarta,Indonesia
Asia/Makassar|巴厘岛|Bali,Denpasar
Asia/Phnom_Penh|金边 柬埔寨|Phnom Penh,Cambodia
Asia/Vientiane|万象 老挝|Vientiane,Laos
Asia/Yangon|仰光 缅甸|Yangon,Myanmar
Asia/Ulaanbaatar|乌兰巴托 蒙古|Ulaanbaatar,Mongolia
Asia/Kolkata|孟买 新德里 德里 班加罗尔 印度 加尔各答 海得拉巴|Mumbai,New Delhi,Delhi,Bangalore,Bengaluru,Hyderabad,Chennai,India
Asia/Kathmandu|加德满都 尼泊尔|Kathmandu,Nepal
Asia/Dhaka|达卡 孟加拉国 孟加拉|Dhaka,Bangladesh
Asia/Colombo|科伦坡 斯里兰卡|Colombo,Sri Lanka
Asia/Karachi|卡拉奇 伊斯兰堡 巴基斯坦|Karachi,Islamabad,Pakistan,Lahore
Asia/Kabul|喀布尔 阿富汗|Kabul,Afghanistan
Asia/Tashkent|塔什干 乌兹别克斯坦|Tashkent,Uzbekistan
Asia/Almaty|阿拉木图 阿斯塔纳 哈萨克斯坦|Almaty,Astana,Kazakhstan
Asia/Tehran|德黑兰 伊朗|Tehran,Iran
Asia/Baghdad|巴格达 伊拉克|Baghdad,Iraq
Asia/Dubai|迪拜 阿布扎比 阿联酋|Dubai,Abu Dhabi,UAE
Asia/Riyadh|利雅得 沙特 沙特阿拉伯|Riyadh,Saudi Arabia
Asia/Qatar|多哈 卡塔尔|Doha,Qatar
Asia/Kuwait|科威特|Kuwait
Asia/Jerusalem|耶路撒冷 特拉维夫 以色列|Jerusalem,Tel Aviv,Israel
Asia/Baku|巴库 阿塞拜疆|Baku,Azerbaijan
Asia/Tbilisi|第比利斯 格鲁吉亚|Tbilisi
Asia/Yerevan|埃里温 亚美尼亚|Yerevan,Armenia
Europe/Istanbul|伊斯坦布尔 安卡拉 土耳其|Istanbul,Ankara,Turkey
Europe/London|伦敦 英国 曼彻斯特 爱丁堡 剑桥 牛津 英格兰 伯明翰 格拉斯哥|London,UK,England,Manchester,Edinburgh,Cambridge,Oxford,Birmingham,Glasgow,United Kingdom
Europe/Dublin|都柏林 爱尔兰|Dublin,Ireland
Europe/Lisbon|里斯本 葡萄牙|Lisbon,Portugal,Porto
Europe/Paris|巴黎 法国 里昂|Paris,France,Lyon
Europe/Berlin|柏林 德国 慕尼黑 法兰克福 汉堡 科隆 斯图加特 亚琛|Berlin,Germany,Munich,Frankfurt,Hamburg,Cologne,Stuttgart,Aachen,CET,CEST
Europe/Amsterdam|阿姆斯特丹 荷兰 鹿特丹 代尔夫特 埃因霍温|Amsterdam,Netherlands,Rotterdam,Delft,Eindhoven
Europe/Brussels|布鲁塞尔 比利时|Brussels,Belgium
Europe/Luxembourg|卢森堡|Luxembourg
Europe/Zurich|苏黎世 瑞士 日内瓦 洛桑|Zurich,Switzerland,Geneva,Lausanne
Europe/Vienna|维也纳 奥地利|Vienna,Austria
Europe/Rome|罗马 意大利 米兰 都灵|Rome,Italy,Milan,Turin
Europe/Madrid|马德里 西班牙 巴塞罗那|Madrid,Spain,Barcelona
Europe/Prague|布拉格 捷克|Prague,Czechia
Europe/Warsaw|华沙 波兰|Warsaw,Poland,Krakow
Europe/Budapest|布达佩斯 匈牙利|Budapest,Hungary
Europe/Bucharest|布加勒斯特 罗马尼亚|Bucharest,Romania
Europe/Sofia|索非亚 保加利亚|Sofia,Bulgaria
Europe/Belgrade|贝尔格莱德 塞尔维亚|Belgrade,Serbia
Europe/Athens|雅典 希腊|Athens,Greece
Europe/Copenhagen|哥本哈根 丹麦|Copenhagen,Denmark
Europe/Stockholm|斯德哥尔摩 瑞典|Stockholm,Sweden,Gothenburg
Europe/Oslo|奥斯陆 挪威|Oslo,Norway
Europe/Helsinki|赫尔辛基 芬兰|Helsinki,Finland
Atlantic/Reykjavik|雷克雅未克 冰岛|Reykjavik,Iceland
Europe/Tallinn|塔林 爱沙尼亚|Tallinn,Estonia
Europe/Riga|里加 拉脱维亚|Riga,Latvia
Europe/Vilnius|维尔纽斯 立陶宛|Vilnius,Lithuania
Europe/Kyiv|基辅 乌克兰|Kyiv,Kiev,Ukraine
Europe/Minsk|明斯克 白俄罗斯|Minsk,Belarus
Europe/Moscow|莫斯科 圣彼得堡|Moscow,Saint Petersburg,MSK
Asia/Yekaterinburg|叶卡捷琳堡|Yekaterinburg
Asia/Novosibirsk|新西伯利亚|Novosibirsk
Asia/Vladivostok|海参崴 符拉迪沃斯托克|Vladivostok
Africa/Cairo|开罗 埃及|Cairo,Egypt
Africa/Johannesburg|约翰内斯堡 开普敦 南非|Johannesburg,Cape Town,South Africa
Africa/Lagos|拉各斯 尼日利亚|Lagos,Nigeria
Africa/Nairobi|内罗毕 肯尼亚|Nairobi,Kenya
Africa/Casablanca|卡萨布兰卡 摩洛哥|Casablanca,Morocco
Africa/Addis_Ababa|亚的斯亚贝巴 埃塞俄比亚|Addis Ababa,Ethiopia
Africa/Algiers|阿尔及尔 阿尔及利亚|Algiers,Algeria
Africa/Accra|阿克拉 加纳|Accra,Ghana
America/New_York|纽约 华盛顿 波士顿 费城 匹兹堡 亚特兰大 迈阿密 美东 美国东部 底特律 安娜堡|New York,NYC,Washington,Boston,Philadelphia,Pittsburgh,Atlanta,Miami,US Eastern,Eastern,EST,EDT,ET,Detroit,Ann Arbor
America/Chicago|芝加哥 休斯顿 达拉斯 奥斯汀 美国中部|Chicago,Houston,Dallas,Austin,US Central,Central,CDT,Minneapolis
America/Denver|丹佛 盐湖城 美国山地|Denver,Salt Lake City,US Mountain,Mountain,MST,MDT
America/Phoenix|凤凰城 亚利桑那|Phoenix,Arizona
America/Los_Angeles|洛杉矶 旧金山 西雅图 硅谷 圣何塞 圣地亚哥 美西 美国西部 湾区 拉斯维加斯 波特兰 加州|Los Angeles,San Francisco,Seattle,Silicon Valley,San Jose,San Diego,Bay Area,LA,SF,US Pacific,Pacific,PST,PDT,PT,Las Vegas,California
America/Anchorage|安克雷奇 阿拉斯加|Anchorage,Alaska
Pacific/Honolulu|檀香山 夏威夷 火奴鲁鲁|Honolulu,Hawaii
America/Toronto|多伦多 渥太华 蒙特利尔 滑铁卢|Toronto,Ottawa,Montreal,Waterloo
America/Vancouver|温哥华|Vancouver
America/Edmonton|卡尔加里 埃德蒙顿|Calgary,Edmonton
America/Winnipeg|温尼伯|Winnipeg
America/Halifax|哈利法克斯|Halifax
America/Mexico_City|墨西哥城 墨西哥|Mexico City,Mexico
America/Panama|巴拿马|Panama
America/Havana|哈瓦那 古巴|Havana,Cuba
America/Bogota|波哥大 哥伦比亚|Bogota,Colombia
America/Lima|利马 秘鲁|Lima,Peru
America/Caracas|加拉加斯 委内瑞拉|Caracas,Venezuela
America/Santiago|智利|Santiago,Chile
America/Argentina/Buenos_Aires|布宜诺斯艾利斯 阿根廷|Buenos Aires,Argentina
America/Sao_Paulo|圣保罗 里约热内卢 里约 巴西利亚|Sao Paulo,Rio de Janeiro,Rio,Brasilia
America/Montevideo|蒙得维的亚 乌拉圭|Montevideo,Uruguay
Australia/Sydney|悉尼 堪培拉|Sydney,Canberra,AEST,AEDT
Australia/Melbourne|墨尔本|Melbourne
Australia/Brisbane|布里斯班|Brisbane
Australia/Adelaide|阿德莱德|Adelaide
Australia/Darwin|达尔文|Darwin
Australia/Perth|珀斯|Perth
Australia/Hobart|霍巴特 塔斯马尼亚|Hobart,Tasmania
Pacific/Auckland|奥克兰 惠灵顿 新西兰|Auckland,Wellington,New Zealand
Pacific/Fiji|斐济|Fiji
Pacific/Guam|关岛|Guam
UTC|UTC 协调世界时 世界时 格林威治 格林尼治|UTC,GMT,Zulu,Greenwich
"""  # noqa: E501
# names of several zones: the person is asked
_SEVERAL = {
    "美国": "America/New_York America/Chicago America/Denver America/Los_Angeles",
    "usa": "America/New_York America/Chicago America/Denver America/Los_Angeles",
    "us": "America/New_York America/Chicago America/Denver America/Los_Angeles",
    "加拿大": "America/Toronto America/Edmonton America/Vancouver",
    "canada": "America/Toronto America/Edmonton America/Vancouver",
    "澳大利亚": "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth",
    "澳洲": "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth",
    "australia": "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Perth",
    "俄罗斯": "Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Asia/Vladivostok",
    "russia": "Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Asia/Vladivostok",
    "巴西": "America/Sao_Paulo",
    "brazil": "America/Sao_Paulo",
    "cst": "Asia/Shanghai America/Chicago",
    "ist": "Asia/Kolkata Europe/Dublin Asia/Jerusalem",
    "圣地亚哥": "America/Los_Angeles America/Santiago",
    "欧洲": "Europe/London Europe/Berlin Europe/Paris Europe/Helsinki",
    "europe": "Europe/London Europe/Berlin Europe/Paris Europe/Helsinki",
}
# offsets that a city without daylight saving stands for; other whole hours are Etc zones
_AT_OFFSET = {
    480: "Asia/Shanghai", 540: "Asia/Tokyo", 330: "Asia/Kolkata", 345: "Asia/Kathmandu", 210: "Asia/Tehran",
    270: "Asia/Kabul", 390: "Asia/Yangon", 570: "Australia/Darwin", 525: "Australia/Eucla", -570: "Pacific/Marquesas",
    0: "UTC",
}  # fmt: skip
COMMON = (
    "Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Tokyo", "Europe/London", "Europe/Berlin",
    "America/New_York", "America/Los_Angeles", "Australia/Sydney",
)  # fmt: skip
_OFFSET = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?([0-5]\d))?")
_CHINESE_OFFSET = re.compile(r"([东西])([一二三四五六七八九十]{1,2}|\d{1,2})(?:时)?区")
_DIGITS = {digit: value for value, digit in enumerate("一二三四五六七八九十", 1)}


def resolve(text: str) -> str:
    """The IANA zone that `text` names; raises NotFound with the nearest as (zone, zone)."""
    folded = _fold(text[:80])
    for word in (folded, _simplified(folded)):
        found = _names().get(word) or _offset(word) or _iana().get(word)
        if word in _SEVERAL:
            break
        if found is not None:
            return found
    raise NotFound("zone", text, [(zone, zone) for zone in _nearest(_simplified(folded))])


def is_known(zone: str) -> bool:
    """Whether `zone` is an IANA name here."""
    return zone in _iana().values()


def label(zone: str, lang: str) -> str:
    """The name of a zone for people: its city where we know one, "" for an offset, else the end of its IANA name."""
    found = _labels().get(zone)
    if found is not None:
        return found[lang == "en"]
    return "" if zone.startswith("Etc/") else zone.rsplit("/", 1)[-1].replace("_", " ")


def offset(zone: str, now: datetime) -> str:
    """The offset of a zone at `now`: "UTC+8", "UTC-3:30"."""
    minutes = int((now.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()).total_seconds()) // 60
    sign, minutes = "-" if minutes < 0 else "+", abs(minutes)
    return f"UTC{sign}{minutes // 60}" + (f":{minutes % 60:02}" if minutes % 60 else "")


def at(latitude: float, longitude: float) -> str:
    """The zone of a place; at sea the whole-hour one."""
    from tzfpy import get_tz  # 10 MB of borders: only for those who share where they are

    found = str(get_tz(longitude, latitude) or "")
    return found if found and is_known(found) else "UTC"


def _offset(word: str) -> str | None:
    if match := _OFFSET.fullmatch(word):
        minutes = (int(match[2]) * 60 + int(match[3] or 0)) * (-1 if match[1] == "-" else 1)
    elif match := _CHINESE_OFFSET.fullmatch(word):
        hours = int(match[2]) if match[2].isascii() else sum(_DIGITS[digit] for digit in match[2])
        minutes = hours * 60 * (-1 if match[1] == "西" else 1)
    else:
        return None
    if minutes in _AT_OFFSET:
        return _AT_OFFSET[minutes]
    hours, rest = divmod(minutes, 60)
    name = f"Etc/GMT{-hours:+d}"  # the sign of these names is the other way round
    return name if not rest and name in available_timezones() else None


def _fold(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().strip().removesuffix("时间").removesuffix("市")
    folded = "".join(char for char in unicodedata.normalize("NFD", folded) if not unicodedata.combining(char))
    return re.sub(r"[\s_.'’·-]+(?![\d:]+$)|\s+", "", folded)


@cache
def _names() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        zone, chinese, english = line.split("|")
        for name in (*chinese.split(), *english.split(",")):
            found.setdefault(_fold(name), zone)
    return found


@cache
def _labels() -> dict[str, tuple[str, str]]:
    rows = (line.split("|") for line in _TABLE.strip().splitlines())
    return {zone: (chinese.split()[0], english.split(",")[0]) for zone, chinese, english in rows}


@cache
def _iana() -> dict[str, str]:
    found: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone or zone == "UTC":
            found[_fold(zone)] = zone
            found.setdefault(_fold(zone.rsplit("/", 1)[-1]), zone)
    return found


def _simplified(word: str) -> str:
    if word.isascii():
        return word
    from opencc import OpenCC  # only where the word is not known as typed

    return str(OpenCC("t2s").convert(word))


def _nearest(word: str) -> list[str]:
    if word in _SEVERAL:
        return _SEVERAL[word].split()
    names = _names()
    close = [names[name] for name in difflib.get_close_matches(word, names, 4, 0.6)]
    inside = [zone for name, zone in names.items() if len(name) > 1 and word and (name in word or word in name)]
    return list(dict.fromkeys([*inside, *close]))[:4] or list(COMMON[:4])
