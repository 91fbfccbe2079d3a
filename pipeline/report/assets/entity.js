// A body, an official, a document or a story: what is known of it, and every sentence that says so.
"use strict";
(() => {
  const { h, t } = Report;
  const STEP = 30;
  const SHOWN = {
    agency: ["name_en", "abbreviation", "kind", "level", "province_code", "foreign", "n_articles", "n_mentions", "first_seen_on", "last_seen_on"],
    official: ["rank", "foreign", "n_articles", "first_seen_on", "last_seen_on"],
    dispatch: ["doc_type", "symbol", "number", "year", "issuer", "issued_on", "subject", "n_articles", "first_seen_on", "last_seen_on"],
    story: ["n_articles", "first_published_on", "last_published_on"],
  };
  const RELATED = { parts: "agency", issued: "dispatch", dispatches: "dispatch", officials: "official", agencies: "agency" };
  const LISTED = { agency: "agencies", official: "officials", dispatch: "dispatches", story: "stories" };

  Report.pages.entity = async () => {
    const address = Report.address();
    const kind = Object.hasOwn(SHOWN, address.get("kind") || "") ? address.get("kind") : "agency";
    const record = await Report.find(`${kind}-pages`, address.get("id") || "");
    if (!record) return h("p", { class: "failure" }, t("no such page"));
    document.title = `${record.name} — vietnews-facts`;
    scrollTo(0, 0);
    const parts = { counts, parts: related, issued: related, dispatches: related, officials: related, agencies: related,
      positions: (name, rows) => positions(name, rows, kind), articles, arrests: said, mentions: said };
    const order = ["counts", "positions", "arrests", "articles", "issued", "parts", "dispatches", "officials", "agencies", "mentions"];
    return [head(kind, record), order.filter((name) => (record.lists[name] || []).length).map((name) =>
      h("section", { id: name }, heading(name, record), parts[name](name, record.lists[name])))
      , kind === "story" ? null : stories(record)];
  };

  const heading = (name, record) => h("h2", {}, t(`part ${name}`), " ", h("span", { class: "value" }, Report.number(record.totals[name])),
    record.totals[name] > record.lists[name].length ? h("span", { class: "note" }, ` ${t("first of", { n: Report.number(record.lists[name].length) })}`) : null);

  const value = (name, content) => {
    if (content === true) return t("yes");
    if (name === "province_code") return h("a", { href: Report.listLink("agencies", { "is.province_code": content }) }, Report.province(content));
    if (["kind", "level"].includes(name)) return Report.code(content);
    if (name.endsWith("_on")) return Report.day(content);
    return typeof content === "number" && name !== "year" ? Report.number(content) : String(content);
  };

  const head = (kind, record) => h("div", { class: "opening" },
    h("p", { class: "kicker" }, h("a", { href: Report.listLink(LISTED[kind]) }, t(`kind ${kind}`))), h("h1", { dir: "auto" }, record.name),
    record.parent && h("p", { class: "lead" }, t("part of"), " ", h("a", { href: Report.entityLink("agency", record.parent_id) }, record.parent)),
    record.issuer_id && h("p", { class: "lead" }, t("issued by"), " ", h("a", { href: Report.entityLink("agency", record.issuer_id) }, record.issuer_name)),
    h("dl", { class: "facts" }, SHOWN[kind].filter((name) => record[name] !== undefined && record[name] !== null).map((name) =>
      h("div", {}, h("dt", {}, Report.column(name)), h("dd", { dir: "auto" }, value(name, record[name]))))));

  const related = (name, rows) => Report.bars(rows.map((row) => [row.name, row.n || 0, Report.entityLink(RELATED[name], row.id)]), "n articles");

  // Rows that are drawn some at a time.
  const growing = (rows, draw, box) => {
    let drawn = 0;
    const button = h("button", { type: "button", onclick: () => add() }, t("more"));
    const add = () => {
      box.append(...rows.slice(drawn, drawn + STEP).map(draw));
      drawn += STEP;
      button.hidden = drawn >= rows.length;
    };
    add();
    return [box, h("p", { class: "more" }, button)];
  };

  const sentence = (row) => h("p", { class: "sentence", dir: "auto" }, row.before || "", h("mark", {}, row.span || ""), row.after || "");
  const place = (row) => h("p", { class: "place" }, h("span", { class: "day" }, row.published_on ? Report.day(row.published_on) : t("no day")),
    h("a", { href: Report.articleLink(row.article_id, row.start, row.end), dir: "auto" }, row.title || t("open")));

  const said = (name, rows) => growing(rows, (row) => h("li", {}, row.action && h("p", { class: "name" }, arrested(row)), sentence(row), place(row)), h("ul", { class: "said" }));

  const arrested = (row) => [Report.code(row.action), row.count === undefined ? t("count unknown") : t("n people", { n: Report.number(row.count) }),
    row.approx && row.approx !== "exact" ? Report.code(row.approx) : null, row.scope === "statistic" ? Report.code(row.scope) : null, row.offence,
    row.province_code && Report.province(row.province_code), row.occurred_on && Report.day(row.occurred_on)].filter(Boolean).join(" · ");

  // Posts over time: one line a post and body, from the first day that states it to the last.
  const positions = (name, rows, kind) => {
    const posts = new Map();
    for (const row of rows) {
      const who = kind === "official" ? null : row.official;
      const key = JSON.stringify([who, row.position, row.agency || row.agency_text, Boolean(row.former)]);
      if (!posts.has(key)) posts.set(key, { ...row, days: [], rows: [] });
      posts.get(key).rows.push(row);
      if (row.published_on) posts.get(key).days.push(row.published_on);
    }
    const lines = [...posts.values()].sort((a, b) => ((b.days[0] || "") < (a.days[0] || "") ? -1 : 1));
    return growing(lines, (post) => drawPost(post, kind), h("ul", { class: "posts" }));
  };

  const drawPost = (post, kind) => {
    const days = [...post.days].sort();
    const span = days.length ? (days[0] === days[days.length - 1] ? Report.day(days[0]) : `${Report.day(days[0])} – ${Report.day(days[days.length - 1])}`) : t("no day");
    const body = post.agency || post.agency_text;
    return h("li", {}, h("span", { class: "day" }, span), h("div", {},
      h("p", { class: "name", dir: "auto" }, kind !== "official" && [h("a", { href: Report.entityLink("official", post.official_id) }, post.official || t("open")), " — "],
        [post.rank, post.position].filter(Boolean).join(", ") || "—", post.former ? ` (${t("column former").toLocaleLowerCase(Report.language)})` : "",
        kind === "official" && body ? [", ", post.agency_id ? h("a", { href: Report.entityLink("agency", post.agency_id) }, body) : body] : null),
      h("details", {}, h("summary", {}, t("n sentences", { n: Report.number(post.rows.length) })), post.rows.slice(0, 50).map((row) => [sentence(row), place(row)]))));
  };

  const counts = (name, rows) => h("ul", { class: "said" }, rows.map((row) => h("li", {}, h("p", { class: "name" },
    h("a", { href: "#arrests", onclick: (event) => { event.preventDefault(); document.getElementById("arrests").scrollIntoView(); } },
      `${Report.code(row.action)}: ${row.count === undefined ? t("count unknown") : Report.number(row.count)}`)),
    h("p", { class: "note" }, t(reconciled(row), { low: Report.number(row.count_low), high: Report.number(row.count_high), n: Report.number(row.n_articles) })))));

  const reconciled = (row) => (row.count_low === undefined ? "reconciled unknown" : row.count_low === row.count_high ? "reconciled same" : "reconciled");

  const articles = (name, rows) => growing(rows, (row) => h("li", {}, h("p", { class: "place" }, h("span", { class: "day" }, row.published_on ? Report.day(row.published_on) : t("no day")),
    h("a", { href: Report.articleLink(row.article_id), dir: "auto" }, row.title || t("open")), h("span", { class: "note" }, row.publisher || "", row.duplicate_of ? ` · ${t("republished")}` : ""))),
    h("ul", { class: "said" }));

  const stories = (record) => {
    const found = new Map();
    for (const name of ["mentions", "positions", "arrests"]) for (const row of record.lists[name] || []) {
      if (row.story_id && !found.has(row.story_id)) found.set(row.story_id, row);
    }
    return h("section", { id: "stories" }, h("h2", {}, t("list stories"), " ", h("span", { class: "value" }, Report.number(found.size))),
      growing([...found.values()], (row) => h("li", {}, h("p", { class: "place" }, h("span", { class: "day" }, row.published_on ? Report.day(row.published_on) : t("no day")),
        h("a", { href: Report.entityLink("story", row.story_id), dir: "auto" }, row.title || t("open")))), h("ul", { class: "said" })));
  };
})();
