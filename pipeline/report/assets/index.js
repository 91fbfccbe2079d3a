// The overview: how much was read, when, where, of what kind, and what was set aside. Every number is a link.
"use strict";
(() => {
  const { h, t } = Report;
  const state = { action: null, map: null };

  Report.pages.index = () => {
    const { overview } = Report.data.get("meta");
    state.action = state.action || (overview.actions.length ? overview.actions[0][0] : "arrest");
    state.map = state.map || (overview.merged ? "new" : "old");
    document.title = `${t("overview")} — vietnews-facts`;
    return [head(overview), dates(overview), people(overview), h("div", { class: "pair" }, agencies(overview), dispatches(overview)),
      rejects(overview)];
  };

  const head = (overview) => {
    const days = overview.dates.map((bar) => bar[0]);
    const span = days.length ? `${Report.day(days[0])} – ${Report.day(days[days.length - 1])}` : "";
    const counts = ["articles", "stories", "agencies", "officials", "dispatches", "arrests"];
    return h("section", { class: "opening" }, h("h1", {}, t("overview title")),
      h("p", { class: "lead" }, t(span ? "overview lead" : "overview lead undated", { n: Report.number(overview.rows.articles), span })),
      h("ul", { class: "counts" }, counts.map((name) => h("li", {}, h("a", { href: Report.listLink(name) },
        h("strong", {}, Report.number(overview.rows[name])), " ", h("span", {}, t(`list ${name}`).toLocaleLowerCase(Report.language)))))));
  };

  const section = (title, note, ...content) => h("section", {}, h("h2", {}, title), note && h("p", { class: "note" }, note), content);

  const dates = (overview) => {
    if (!overview.dates.length) return section(t("articles by date"), null, undatedLink(overview));
    const most = Math.max(1, ...overview.dates.map((bar) => bar[1]));
    const bars = overview.dates.map(([day, n]) => {
      const label = `${Report.day(day)}: ${t("n articles", { n: Report.number(n) })}`;
      const bar = h("a", { href: Report.listLink("articles", { "from.published_on": day }), title: label, "aria-label": label }, h("span", {}));
      bar.style.setProperty("--part", String(n / most));
      return bar;
    });
    const ends = [overview.dates[0][0], overview.dates[overview.dates.length - 1][0]];
    return section(t("articles by date"), null, h("div", { class: "columns", role: "group", "aria-label": t("articles by date") }, bars),
      h("p", { class: "ends" }, ends.map((end) => h("span", {}, Report.day(end)))), undatedLink(overview));
  };

  const undatedLink = (overview) => (overview.undated ? h("p", { class: "note" }, h("a", { href: Report.listLink("articles", { "is.published_on": "" }) },
    t("undated", { n: Report.number(overview.undated) }))) : null);

  const people = (overview) => {
    const box = h("section", { class: "people" });
    const draw = () => Report.keepFocus(box, () => {
      const of = (rows) => rows.filter((row) => row[1] === state.action);
      const total = overview.actions.find((row) => row[0] === state.action) || [state.action, 0, 0];
      box.replaceChildren(h("h2", {}, t("people by place")), h("p", { class: "note" }, t("people note")),
        h("div", { class: "choice", role: "group", "aria-label": t("column action") }, overview.actions.map(([action, n]) =>
          choice(Report.code(action), n, state.action === action, () => { state.action = action; draw(); }))),
        h("p", { class: "lead" }, h("a", { href: Report.listLink("people", { "is.action": state.action }) },
          t("people total", { people: t("n people", { n: Report.number(total[1]) }), stories: t("n stories", { n: Report.number(total[2]) }) }))),
        h("div", { class: "mapped" }, map(overview, of(overview.provinces), draw), h("div", {},
          h("h3", {}, t("by province")), provinceBars(of(overview.provinces)),
          h("h3", {}, t("by offence")), offenceBars(of(overview.offences)))));
    });
    draw();
    return box;
  };

  const choice = (label, n, chosen, onclick) => h("button", { type: "button", "data-key": label, "aria-pressed": String(chosen), onclick }, label, " ",
    h("span", { class: "value" }, Report.number(n)));

  const provinceBars = (rows) => Report.bars(rows.slice(0, 10).map(([code, action, n, stories]) => [Report.province(code), n,
    Report.listLink("people", { "is.action": action, "is.province_code": code }), t("n stories", { n: Report.number(stories) })]), "n people");
  const offenceBars = (rows) => Report.bars(rows.slice(0, 10).map(([offence, action, n, stories]) => [offence, n,
    Report.listLink("people", { "is.action": action, "is.offence": offence }), t("n stories", { n: Report.number(stories) })]), "n people");

  // Tiles of the map chosen, with the sums of all provinces that each now holds.
  const map = (overview, rows, redraw) => {
    const tiles = overview.tiles.filter((tile) => tile[state.map]);
    const home = (code) => (state.map === "new" || !(Report.provinces.get(code) || {}).old ? (Report.provinces.get(code) || {}).today : code);
    const sums = new Map(tiles.map((tile) => [tile.code, { n: 0, codes: [] }]));
    for (const [code, , n] of rows) {
      const sum = sums.get(home(code));
      if (sum) { sum.n += n; sum.codes.push(code); }
    }
    const most = Math.max(1, ...[...sums.values()].map((sum) => sum.n));
    const grid = h("div", { class: "tiles", role: "group", "aria-label": t("map") }, tiles.map((tile) => drawTile(tile, sums.get(tile.code), most)));
    return h("div", { class: "map" }, h("div", { class: "choice", role: "group", "aria-label": t("map") },
      ["old", "new"].map((which) => h("button", { type: "button", "data-key": which, "aria-pressed": String(state.map === which),
        onclick: () => { state.map = which; redraw(); } }, t(`map ${which}`)))), grid);
  };

  const drawTile = (tile, sum, most) => {
    const level = sum.n ? 1 + Math.min(4, Math.floor((5 * Math.log1p(sum.n)) / Math.log1p(most) - 0.001)) : 0;
    const name = tile[Report.language];
    const label = `${name}: ${t("n people", { n: Report.number(sum.n) })}`;
    const href = sum.codes.length ? Report.listLink("people", { "is.action": state.action, "is.province_code": sum.codes }) : null;
    const cell = h(href ? "a" : "span", { href, class: `tile level${level}`, title: label, "aria-label": href ? label : null },
      h("span", { class: "name" }, name), h("span", { class: "value" }, sum.n ? Report.number(sum.n) : ""));
    cell.style.gridRow = String(tile[state.map][0]);
    cell.style.gridColumn = String(tile[state.map][1]);
    return cell;
  };

  const agencies = (overview) => section(t("top agencies"), t("by articles"), Report.bars(overview.agencies.map(([id, name, n]) =>
    [name, n, Report.entityLink("agency", id)]), "n articles"), more("agencies"));
  const dispatches = (overview) => section(t("top dispatches"), t("by articles"), Report.bars(overview.dispatches.map(([id, name, subject, n]) =>
    [name, n, Report.entityLink("dispatch", id), subject]), "n articles"), more("dispatches"));
  const more = (list) => h("p", { class: "note" }, h("a", { href: Report.listLink(list) }, t("all of list", { what: t(`list ${list}`).toLocaleLowerCase(Report.language) })));

  const rejects = (overview) => section(t("list rejects"), null, overview.rows.rejects
    ? Report.bars(overview.rejects.map(([stage, error, n]) => [`${Report.code(stage)}: ${error}`, n, Report.listLink("rejects", { "is.error": error })]), "n inputs")
    : h("p", { class: "note" }, t("no rejects")));
})();
