"""/plan: dated weeks, boxes, hours, target, weeks off, the calendar file, Monday's push."""

from tests.world import World


async def test_look(world: World) -> None:
    for who, lang in ((world.student, "zh"), (world.person("Ann"), "en")):
        for s in ["/plan", "/plan 10"]:
            r = await who.say(s)
            print(s, r.text, r.labels)
        r = await who.press("RAG")
        print(r.text, r.labels)
        await who.press("⏱", await who.say("/plan"))
        r = await who.press("🎯", await who.say("/plan"))
        print(r.text, r.labels)
        r = await who.press("3")
        print(r.text, r.labels)
        r = await who.press("🕒", await who.say("/plan"))
        print(r.text, r.labels)
        r = await who.press("📅", await who.say("/plan 9"))
        print(r.text, r.message)
        for s in ["0", "200", "words", "-3", "10 2027-08-01", "十小时", "每周12小时", "2020-01-01", "目标 3月1日"]:
            r = await who.say("/plan " + s)
            print(">>", s, r.text[:300])
