"""Ways to say which degree, how many years, who hires and for what, beside those of the labelled sets; what is no posting."""

from pathlib import Path

import pytest

from mentor.postings import Lexicon, read
from mentor.postings.skills import seeded

FORMS = ("岗位：算法工程师\n公司：青柠引力\n任职要求：\n{}", "青柠引力招算法工程师，{}，base 杭州")
DEGREES: list[tuple[str, str]] = [
    ("学历不限", "none"), ("不限学历", "none"), ("学历不卡", "none"), ("不看学历，看作品", "none"),
    ("学历随意", "none"), ("学历不重要", "none"), ("不设学历门槛", "none"), ("本科即可", "bachelor"),
    ("本科及同等学力", "bachelor"), ("大专起", "college"), ("大专起步", "college"), ("统招大专", "college"),
    ("全日制大专及以上", "college"), ("985/211 背景", "bachelor"), ("211 以上", "bachelor"),
    ("双一流院校毕业", "bachelor"), ("一本及以上", "bachelor"), ("大学毕业", "bachelor"), ("大学本科", "bachelor"),
    ("研究生及以上", "master"), ("硕博均可", "master"), ("本硕博均可", "bachelor"), ("本/硕/博", "bachelor"),
    ("在读硕士", "master"), ("硕士在读", "master"), ("研究生在读", "master"), ("本科在读，大三优先", "bachelor"),
    ("本科大三以上或研究生", "bachelor"), ("大三、大四或研究生", "bachelor"), ("高中毕业即可", "none"),
    ("中专及以上", "none"), ("硕士优先，本科也可", "bachelor"), ("硕士优先，优秀本科亦可", "bachelor"),
    ("博士，特别优秀的硕士可放宽", "phd"), ("博士学历（能力突出者可放宽到硕士）", "phd"),
    ("统招硕士（本硕专业一致，不接受专升本）", "master"), ("硕士（本科须211）", "master"),
    ("硕士，本科有经验也收", "bachelor"), ("硕士学历，本科优秀也考虑", "bachelor"),
    ("硕士及以上学历，本科有两段实习也看", "bachelor"), ("本科以上，硕士加分", "bachelor"), ("最好是硕士", "none"),
    ("硕士优先", "none"), ("博士优先", "none"), ("学历：本科（硕士优先）", "bachelor"),
    ("本科（含）以上", "bachelor"), ("本科起，硕博更佳", "bachelor"), ("学历要求：统招一本", "bachelor"),
    ("BS/MS in CS", "bachelor"), ("MS or PhD in CS", "master"), ("PhD required", "phd"), ("PhD preferred", "none"),
    ("Bachelor's required, Master's preferred", "bachelor"), ("Degree: any", "none"), ("Degree not required", "none"),
    ("No degree needed", "none"), ("We don't care about degrees", "none"), ("Degrees don't matter here", "none"),
    ("A degree is not a must", "none"), ("a degree in CS or similar", "bachelor"), ("University degree", "bachelor"),
    ("B.Sc. or above", "bachelor"), ("M.Sc. in Statistics", "master"),
    ("Undergraduate students in their final year", "bachelor"), ("Education: N/A", "none"),
    ("有 degree 最好，冇都得", "none"), ("大學畢業", "bachelor"), ("大學以上", "bachelor"),
    ("碩士(含)以上", "master"), ("學歷不拘", "none"), ("專科以上", "college"), ("高中職以上", "none"),
    ("副學士或高級文憑", "college"), ("持認可大學學位", "bachelor"), ("具博士學位", "phd"), ("博士或碩士", "master"),
    ("毕业于985高校", "bachelor"), ("学信网可查本科", "bachelor"), ("双证本科", "bachelor"),
    ("非全日制本科也可以", "bachelor"), ("自考本科可", "bachelor"), ("成教不行，统招本科", "bachelor"),
    ("硕士研究生", "master"), ("全日制研究生学历", "master"), ("有学位证、毕业证的本科生", "bachelor"),
    ("已获博士学位", "phd"), ("应届博士", "phd"), ("直博生或硕士", "master"), ("本科学历，学校不限", "bachelor"),
    ("学历本科，专业不限", "bachelor"), ("博士在读亦可", "phd"), ("硕士3年/博士应届", "master"),
    ("Fresh PhDs welcome", "phd"),
]  # fmt: skip
YEARS: list[tuple[str, int | None]] = [
    ("经验不限", 0), ("工作经验：不限", 0), ("工作经验 Experience：不限", 0), ("Experience：不限", 0),
    ("工作年限(years)：无要求", 0), ("年限不限", 0), ("无经验可", 0), ("零经验可培养", 0), ("YoE: any", 0),
    ("Years of experience: not required", 0), ("YOE don't care", 0), ("no prior research experience is required", 0),
    ("No experience with GPUs needed", 0), ("no previous ML or data experience required", 0),
    ("no less than 3 years of experience", 3), ("at least 3 years' experience", 3), ("3+ YoE", 3), ("3 to 5 yrs", 3),
    ("min. 2 years", 2), ("minimum 2 yrs in NLP", 2), ("two or more years of experience", 2), ("over 5 years", 5),
    ("5 yrs+", 5), ("a couple of years of experience", 2), ("三年起", 3), ("3年起步", 3), ("两年起步", 2),
    ("三到五年", 3), ("三至五年经验", 3), ("3年或以上经验", 3), ("一年以上经验", 1), ("五年左右", 5),
    ("做过三年推荐", 3), ("在标注行业干满三年", 3), ("做这行不少于三年", 3), ("至少四年语音相关经验", 4),
    ("毕业满五年", 5), ("毕业三年以上", 3), ("工作满2年", 2), ("3-5年", 3), ("1~3年", 1), ("3年+", 3), ("5y+", 5),
    ("2027届毕业生", 0), ("26届、27届", 0), ("应届生亦可", 0), ("校招岗", 0), ("面向2027届硕士", 0),
    ("大三以上在读", 0), ("可接受应届", 0), ("应届生优先", 0), ("毕业两年内", 0), ("接受转行", 0),
    ("3年以上开发经验，其中1年以上大模型经验", 3), ("1年以上大模型经验，3年以上后端经验", 3),
    ("5年以上经验，能力突出可放宽", 5), ("Go 三年以上，Python 一年以上", 3), ("经验3年", 3), ("资历：5年以上", 5),
    ("年资 3 年以上", 3), ("工作經歷：2年以上", 2), ("工作經驗不拘", 0), ("具備兩年以上相關經驗", 2),
    ("3 年或以上 React 經驗", 3), ("公司成立五年", None), ("团队平均八年经验", None), ("聘期三年", None),
    ("签三年合同", None), ("试用期三个月", None), ("年龄35岁以下", None), ("两年三跳勿扰", None),
    ("熟悉 Python", None), ("半年以上经验", None), ("近三年发表过论文", None), ("过去两年营收翻倍", None),
    ("连续三年获奖", None), ("社招1年+，校招暂时没坑", 1), ("10+ yoe, at least 4 of them leading teams", 10),
    ("八年+搜索经验", 8), ("4年测试", 4), ("测开4年以上", 4), ("3年以上（含）", 3), ("经验要求：3年及以上", 3),
    ("工作年限≥3年", 3), ("＞3年经验", 3), ("3-5 年相关工作经历", 3), ("有 2 年 + 经验", 2), ("1-3年或应届", 1),
    ("专业经验满一年者优先", None), ("5年以上优先", None), ("最好有三年经验", None),
    ("3年以上经验者优先考虑，应届亦可", 0),
]  # fmt: skip


@pytest.fixture(scope="module")
def lexicon(seeds_dir: Path) -> Lexicon:
    return seeded(str(seeds_dir))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("asked", "degree"), DEGREES)
def test_the_least_degree(asked: str, degree: str, form: str, lexicon: Lexicon) -> None:
    assert read(form.format(asked), lexicon).degree == degree


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("asked", "years"), YEARS)
def test_the_years_that_are_asked_for(asked: str, years: int | None, form: str, lexicon: Lexicon) -> None:
    assert read(form.format(asked), lexicon).years_min == years
