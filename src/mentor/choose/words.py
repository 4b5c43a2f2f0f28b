"""What people type instead of pressing an answer of the chooser."""

from __future__ import annotations

from mentor.names import fold

WORDS: dict[str, dict[str, tuple[str, ...]]] = {
    "background": {
        "student": ("学生", "在校", "应届", "研究生", "student", "graduate"),
        "backend": ("c++", "cpp", "后端", "java", "golang", "go", "系统", "服务端", "程序员", "开发", "developer", "backend"),
        "recsys": ("推荐", "搜广推", "召回", "排序", "recommender", "recsys"),
        "nlp": ("nlp", "自然语言", "文本", "算法工程师"),
        "vision": ("视觉", "图像", "cv", "图形", "物理", "三维", "3d", "vision", "graphics"),
        "data": ("数据分析", "数仓", "数据", "分析师", "data", "analyst"),
        "product": ("产品", "pm", "product"),
        "operations": ("运营", "市场", "增长", "operations", "marketing"),
        "other": ("其他", "外行", "转行", "设计", "测试", "销售", "老师", "other", "else"),
    },
    "taste": {
        "mathematics": ("数学", "公式", "论文", "math", "maths", "mathematics", "research"),
        "systems": ("工程", "系统", "代码", "性能", "engineering", "systems", "code"),
        "product": ("产品", "用户", "product", "users"),
        "mixed": ("都行", "都可以", "一半一半", "说不清", "both", "mixed", "either"),
    },
    "degree": {
        "college": ("大专", "专科", "高中", "自考", "college"),
        "bachelor": ("本科", "学士", "bachelor", "undergraduate"),
        "master": ("硕士", "研究生", "master"),
        "phd": ("博士", "phd", "doctor"),
    },
    "goal": {
        "soon": ("尽快", "找到工作", "快", "soon", "job"),
        "pay": ("薪资", "工资", "高薪", "钱", "pay", "salary", "money"),
        "craft": ("技术", "核心", "造", "craft", "research"),
        "product": ("产品", "应用", "product"),
        "steady": ("稳定", "稳", "不被裁", "替代", "steady", "stable"),
    },
    "risk": {
        "low": ("低", "稳", "不敢", "怕", "low", "safe"),
        "middle": ("中", "一般", "middle", "medium", "some"),
        "high": ("高", "敢", "不怕", "赌", "high"),
    },
}  # fmt: skip


def read(step: str, text: str) -> str | None:
    """The value that typed words name in a step, by the longest word that they hold; None where none does."""
    said = fold(text[:80])
    best: tuple[int, str] | None = None
    for value, forms in WORDS.get(step, {}).items():
        for form in (value, *forms):
            folded = fold(form)
            is_said = folded == said if len(folded) < 2 or (folded.isascii() and len(folded) < 4) else folded in said
            if is_said and (best is None or len(folded) > best[0]):
                best = (len(folded), value)
    return best[1] if best else None
