// What stands around every page: names of the pages, search, language, light and dark; and the foot.
"use strict";
(() => {
  const { h, t } = Report;
  const lists = () => Object.keys(Report.data.get("meta").lists);

  Report.drawFrame = () => {
    const page = document.body.dataset.page;
    const list = page === "list" ? Report.address().get("list") || "articles" : null;
    const here = (is) => (is ? "page" : null);
    const top = document.getElementById("top");
    Report.keepFocus(top, () => top.replaceChildren(
      h("button", { class: "skip", type: "button", onclick: () => document.getElementById("main").focus() }, t("skip")),
      h("a", { class: "brand", href: "index.html" }, "vietnews", h("span", {}, "facts")),
      h("nav", { "aria-label": t("pages") },
        h("a", { href: "index.html", "aria-current": here(page === "index") }, t("overview")),
        lists().map((name) => h("a", { href: Report.listLink(name), "aria-current": here(list === name) }, t(`list ${name}`)))),
      h("div", { class: "tools" },
        Report.drawDecisions(),
        h("button", { type: "button", id: "language", onclick: turnLanguage, title: t("turn language") }, t("other language")),
        h("button", { type: "button", id: "theme", onclick: Report.turnTheme, title: t("turn theme"), "aria-label": t("turn theme") }, "◐"))));
    const current = document.querySelector("#top nav [aria-current]");
    if (current) current.scrollIntoView({ block: "nearest", inline: "nearest" });
    drawFoot();
  };

  const drawFoot = () => {
    const run = Report.data.get("meta").run;
    const version = run.versions && run.versions["vietnews-facts"];
    document.getElementById("foot").replaceChildren(
      h("p", {}, t(run.privacy === "pseudonyms" ? "privacy pseudonyms" : "privacy keep")),
      h("p", {}, `vietnews-facts ${version || ""}`));
  };

  const turnLanguage = () => {
    Report.language = Report.language === "vi" ? "en" : "vi";
    Report.keep("language", Report.language);
    document.documentElement.lang = Report.language;
    Report.draw();
  };

  // Bars with their numbers; each row leads to what it counts. rows: [label, number, link, note]; unit: the words for a reader who does not see the bars.
  Report.bars = (rows, unit) => {
    const most = Math.max(1, ...rows.map((row) => row[1]));
    return h("ol", { class: "bars" }, rows.map(([label, number, href, note]) => {
      const bar = h("span", { class: "bar", "aria-hidden": "true" });
      bar.style.setProperty("--part", String(number / most));
      return h("li", {}, h("a", { href, title: note || null }, h("span", { class: "label" }, label), bar,
        h("span", { class: "value" }, h("span", { "aria-hidden": "true" }, Report.number(number)), h("span", { class: "unseen" }, t(unit, { n: Report.number(number) })))));
    }));
  };
})();
