// An article: its text with every span marked, the rows that the spans became, and the reviewer's decisions on them.
"use strict";
(() => {
  const { h, t } = Report;
  const KINDS = ["arrest", "position", "official", "agency", "dispatch"];
  const marks = new Map();
  let tip = null;

  Report.pages.article = async () => {
    const address = Report.address();
    const id = address.get("id") || "";
    const article = await Report.find("articles", id);
    if (!article) return h("p", { class: "failure" }, t("no such article"));
    document.title = `${article.title} — vietnews-facts`;
    marks.clear();
    tip = h("div", { class: "tip", role: "tooltip", id: "tip", hidden: true });
    const at = (address.get("at") || "").match(/^(\d+)-(\d+)$/);
    const rows = article.rows;
    const text = Report.drawText(article.text, rows, at && [Number(at[1]), Number(at[2])], { link: linkOf, mark: (...mark) => listen(rows, ...mark) });
    return [head(article), h("div", { class: "reading" }, h("div", { class: "column" }, legend(rows), text),
      h("aside", { "aria-label": t("rows") }, drawRows(id, article))), tip];
  };

  // Where a page opens: at the span that its address names.
  Report.arrived = () => {
    const spot = document.querySelector(".mark.at");
    if (!spot) return;
    spot.scrollIntoView({ block: "center" });
    spot.focus({ preventScroll: true });
    tip.hidden = true;
  };

  const head = (article) => {
    const safe = /^https?:\/\//i.test(article.url || "");
    const facts = [article.publisher, article.published_on ? Report.day(article.published_on) : t("no day"), article.author];
    return h("div", { class: "opening" }, h("p", { class: "kicker" }, t("article")), h("h1", { dir: "auto" }, article.title),
      h("p", { class: "lead" }, facts.filter(Boolean).map((fact) => h("span", { dir: "auto" }, fact))),
      h("p", { class: "note" }, t("story"), ": ", h("a", { href: Report.entityLink("story", article.story[0]) }, article.story[1] || article.title),
        ` (${t("n articles", { n: Report.number(article.story[2] || 1) })})`,
        article.duplicate && [" · ", t("republishes"), " ", h("a", { href: Report.articleLink(article.duplicate[0]) }, article.duplicate[1] || t("open"))]),
      h("p", { class: "note source" }, safe ? h("a", { href: article.url, rel: "noopener noreferrer" }, article.url) : article.url && h("span", {}, article.url),
        h("span", { dir: "auto" }, article.source_path)));
  };

  const legend = (rows) => {
    const present = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
    return h("ul", { class: "legend" }, present.map((kind) => h("li", {}, h("span", { class: `line ${kind}` }, t(`kind ${kind}`)))));
  };

  const linkOf = (row) => (row.entity_id ? Report.entityLink(row.kind, row.entity_id)
    : row.official_id ? Report.entityLink("official", row.official_id)
      : row.agency_id ? Report.entityLink("agency", row.agency_id) : location.hash);

  const listen = (rows, element, own, inner) => {
    for (const number of own) marks.set(number, [...(marks.get(number) || []), element]);
    const show = () => { drawTip(element, own.map((number) => rows[number]), inner); light(own, true); };
    const hide = () => { tip.hidden = true; light(own, false); };
    element.setAttribute("aria-describedby", "tip");
    for (const event of ["mouseenter", "focus"]) element.addEventListener(event, show);
    for (const event of ["mouseleave", "blur"]) element.addEventListener(event, hide);
    if (element.getAttribute("href").startsWith("#")) {
      element.addEventListener("click", (event) => { event.preventDefault(); document.getElementById(`row-${inner}`).focus(); });
    }
  };

  const light = (own, on) => own.forEach((number) => {
    const card = document.getElementById(`row-${number}`);
    if (card) card.classList.toggle("lit", on);
    (marks.get(number) || []).forEach((mark) => mark.classList.toggle("lit", on));
  });

  const drawTip = (element, rows) => {
    tip.replaceChildren(...rows.slice(0, 4).map((row) => h("div", { class: "about" }, h("p", { class: "kicker" },
      h("span", { class: `dot ${row.kind}` }), t(`kind ${row.kind}`)), h("p", { class: "name", dir: "auto" }, nameOf(row)), fields(row))));
    tip.hidden = false;
    const place = element.getClientRects()[0] || element.getBoundingClientRect();
    const below = place.bottom + 8 + tip.offsetHeight < innerHeight;
    tip.style.left = `${Math.max(8, Math.min(place.left, innerWidth - tip.offsetWidth - 8))}px`;
    tip.style.top = `${below ? place.bottom + 8 : Math.max(8, place.top - tip.offsetHeight - 8)}px`;
  };

  const nameOf = (row) => {
    if (row.kind === "arrest") return [Report.code(row.action), row.count === undefined ? t("count unknown") : Report.number(row.count)].join(" · ");
    if (row.kind === "position") return [row.name, row.position].filter(Boolean).join(" — ");
    return row.name || t("open");
  };

  const SHOWN = { agency: ["body", "level", "province_code", "foreign", "anaphor", "nested"], official: ["foreign", "anaphor"],
    dispatch: ["issuer", "issued_on", "subject", "anaphor"], position: ["agency", "agency_text", "rank", "former"],
    arrest: ["approx", "basis", "scope", "foreign", "agency", "agency_text", "offence", "province_code", "occurred_on"] };
  const CODED = ["body", "level", "approx", "basis", "scope", "action"];

  const valueOf = (name, value) => {
    if (value === true) return t("yes");
    if (name === "province_code") return Report.province(value);
    if (CODED.includes(name)) return Report.code(value);
    return name.endsWith("_on") ? Report.day(value) : String(value);
  };

  const fields = (row) => h("dl", {}, [...SHOWN[row.kind].filter((name) => row[name] !== undefined && row[name] !== ""
    && !(name === "agency_text" && row.agency === row.agency_text)).map((name) => [Report.column(name), valueOf(name, row[name])]),
    [t("column found_by"), `${row.found_by || ""} · ${Report.number(row.confidence)}`]]
    .map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", { dir: "auto" }, value))));

  const drawRows = (id, article) => {
    const unit = Report.unitsOf(article.text);
    const quote = (row) => article.text.slice(unit(row.start), unit(row.end));
    const groups = KINDS.map((kind) => [kind, article.rows.map((row, number) => [row, number]).filter(([row]) => row.kind === kind)]);
    return groups.filter(([, rows]) => rows.length).map(([kind, rows]) => h("details", { class: "group", open: kind !== "agency" || rows.length < 30 },
      h("summary", {}, t(`kind ${kind}`), " ", h("span", { class: "value" }, Report.number(rows.length))),
      rows.map(([row, number]) => drawCard(id, article, row, number, quote(row)))));
  };

  const drawCard = (id, article, row, number, words) => {
    const link = linkOf(row);
    const show = (on) => light([number], on);
    return h("div", { class: "card", id: `row-${number}`, tabindex: "-1", onmouseenter: () => show(true), onmouseleave: () => show(false),
      onfocusin: () => show(true), onfocusout: () => show(false) },
      h("p", { class: "name", dir: "auto" }, link.startsWith("#") ? nameOf(row) : h("a", { href: link }, nameOf(row))),
      h("p", { class: "quote", dir: "auto" }, h("button", { type: "button", title: t("show in text"), onclick: () => go(number) }, words.length > 160 ? `${words.slice(0, 160)}…` : words)),
      fields(row), Report.drawReview(id, article, row, words));
  };

  const go = (number) => {
    const mark = (marks.get(number) || [])[0];
    if (mark) { mark.scrollIntoView({ block: "center" }); mark.focus({ preventScroll: true }); }
  };
})();
