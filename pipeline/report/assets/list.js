// A table that can be searched, filtered and sorted; its rows come in files, and the table is shown while they load.
"use strict";
(() => {
  const { h, t } = Report;
  const STEP = 100;
  const shown = { rows: [], limit: STEP, name: null, visit: 0 };

  Report.pages.list = async (main) => {
    const visit = ++shown.visit;
    const address = Report.address();
    const lists = Report.data.get("meta").lists;
    const name = Object.hasOwn(lists, address.get("list") || "") ? address.get("list") : "articles";
    const list = lists[name];
    document.title = `${t(`list ${name}`)} — vietnews-facts`;
    if (shown.name !== name) { shown.name = name; shown.rows = []; shown.loaded = 0; }
    shown.limit = STEP;
    main.replaceChildren(...frame(name, list, address));
    update(list);
    while (shown.loaded < list.files && visit === shown.visit) {
      const part = await Report.load(`lists/${name}-${shown.loaded}`);
      if (visit !== shown.visit) return null;
      shown.loaded += 1;
      for (const cells of part) shown.rows.push({ cells, plain: null });
      update(list);
    }
    fillChoices(list, address);
    return null;
  };

  const frame = (name, list, address) => {
    const search = h("input", { type: "search", id: "search", placeholder: t("search"), "aria-label": t("search"), value: address.get("q") || "",
      autocomplete: "off", spellcheck: "false", oninput: later(() => change("q", search.value ? [search.value] : [], true)) });
    const choices = list.columns.filter((column) => ["code", "term", "province", "flag"].includes(column.kind)).map((column) =>
      h("select", { "data-column": column.name, "data-key": `is.${column.name}`, "aria-label": Report.column(column.name), onchange: (event) =>
        change(`is.${column.name}`, event.target.value === " all" ? [] : [event.target.value]) },
        h("option", { value: " all" }, Report.column(column.name))));
    return [h("h1", {}, t(`list ${name}`)), h("p", { class: "note" }, t(`note ${name}`, null, "")),
      h("div", { class: "filters" }, search, choices, sorting(list)), h("p", { class: "active", id: "active" }),
      h("p", { class: "status", id: "status", role: "status" }),
      h("div", { class: "scroll" }, h("table", { id: "table" }, h("thead", {}, headings(list)), h("tbody", {}))),
      h("p", { class: "more" }, h("button", { type: "button", id: "more", hidden: true,
        onclick: () => { shown.limit += 5 * STEP; update(list); } }, t("more")))];
  };

  let timer = 0;
  const later = (act) => () => { clearTimeout(timer); timer = setTimeout(act, 150); };

  // Change one value of the address; a search keeps the page, and the place of the cursor, as it is.
  const change = (name, values, quietly) => {
    const address = Report.address();
    address.delete(name);
    for (const value of values) address.append(name, value);
    if (quietly) {
      shown.limit = STEP;
      history.replaceState(null, "", `#${address}`);
      update(Report.data.get("meta").lists[shown.name]);
    } else location.hash = String(address);
  };

  const isShown = (column) => !["hidden", "sought"].includes(column.kind);

  const order = (list) => {
    const sort = Report.address().get("sort") || list.sort;
    return { name: sort.replace(/^-/, ""), down: sort.startsWith("-") };
  };

  // The other way to sort that narrow screens have, where rows stand without headings.
  const sorting = (list) => {
    const sorted = order(list), chosen = `${sorted.down ? "-" : ""}${sorted.name}`;
    const options = list.columns.filter(isShown).flatMap((column) => [[column.name, "↑"], [`-${column.name}`, "↓"]].map(([value, arrow]) =>
      h("option", { value, selected: value === chosen }, `${Report.column(column.name)} ${arrow}`)));
    return h("select", { class: "sorting", "data-key": "sorting", "aria-label": t("sort by"), onchange: (event) => change("sort", [event.target.value]) }, options);
  };

  const headings = (list) => {
    const sorted = order(list);
    return h("tr", {}, list.columns.filter(isShown).map((column) => {
      const is = sorted.name === column.name;
      const next = is ? (sorted.down ? column.name : `-${column.name}`) : (["number", "day"].includes(column.kind) ? `-${column.name}` : column.name);
      return h("th", { scope: "col", class: column.kind, "aria-sort": is ? (sorted.down ? "descending" : "ascending") : null },
        h("button", { type: "button", "data-key": `sort ${column.name}`, onclick: () => change("sort", [next]) }, Report.column(column.name), is ? (sorted.down ? " ↓" : " ↑") : ""));
    }));
  };

  const display = (column, value) => {
    if (column.kind === "number") return Report.number(value);
    if (column.kind === "day") return Report.day(value);
    if (column.kind === "code") return Report.code(value);
    if (column.kind === "province") return Report.province(value);
    if (column.kind === "flag") return value ? t("yes") : "";
    return value === null ? "" : String(value);
  };

  // Conditions of the address: is.column (one of), from.column (begins with), q (words).
  const conditions = (list) => {
    const places = new Map(list.columns.map((column, index) => [column.name, index]));
    const address = Report.address();
    const found = [];
    for (const key of new Set(address.keys())) {
      const [how, name] = [key.slice(0, key.indexOf(".")), key.slice(key.indexOf(".") + 1)];
      if (!places.has(name) || (how !== "is" && how !== "from")) continue;
      const column = list.columns[places.get(name)], values = address.getAll(key), place = places.get(name);
      const text = (row) => (row.cells[place] === null ? "" : String(row.cells[place]));
      const test = how === "from" ? (row) => values.some((value) => text(row).startsWith(value))
        : (name === "offence" || column.kind === "text") ? (row) => values.some((value) => value.toLowerCase() === text(row).toLowerCase())
          : (row) => values.includes(text(row));
      found.push({ key, column, values, test });
    }
    return found;
  };

  const searched = (list, query) => {
    const words = query.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean);
    const columns = list.columns.map((column, index) => [column, index]).filter(([column]) => column.kind !== "hidden");
    return (row) => {
      if (row.plain === null) {
        row.full = columns.map(([column, index]) => display(column, row.cells[index])).join(" \u0001 ").toLowerCase();
        row.plain = Report.plain(row.full);
      }
      return words.every((word) => (Report.plain(word) === word ? row.plain : row.full).includes(word));
    };
  };

  const sorter = (list) => {
    const { name, down } = order(list);
    const place = list.columns.findIndex((column) => column.name === name);
    if (place < 0) return null;
    const collator = new Intl.Collator("vi");
    const numeric = ["number", "flag"].includes(list.columns[place].kind), days = list.columns[place].kind === "day";
    const yearless = (value) => days && value.startsWith("X");
    const compare = numeric ? (a, b) => a - b : days ? (a, b) => (a < b ? -1 : a > b ? 1 : 0) : (a, b) => collator.compare(a, b);
    return (one, other) => {
      const a = one.cells[place], b = other.cells[place];
      if (a === null || b === null) return (a === null) - (b === null);
      if (yearless(a) !== yearless(b)) return yearless(a) - yearless(b);
      return down ? compare(b, a) : compare(a, b);
    };
  };

  const update = (list) => {
    const table = document.getElementById("table");
    if (!table) return;
    const wanted = conditions(list);
    const query = Report.address().get("q") || "";
    let rows = shown.rows.filter((row) => wanted.every((condition) => condition.test(row)));
    if (query.trim()) rows = rows.filter(searched(list, query));
    const by = sorter(list);
    if (by) rows.sort(by);
    table.tBodies[0].replaceChildren(...rows.slice(0, shown.limit).map((row) => drawRow(list, row)));
    const left = shown.loaded < list.files ? ` · ${t("loading")}` : "";
    document.getElementById("status").textContent = t("rows of", { shown: Report.number(rows.length), n: Report.number(list.rows) }) + left;
    document.getElementById("status").dataset.loaded = String(shown.loaded >= list.files);
    document.getElementById("more").hidden = rows.length <= shown.limit;
    drawActive(wanted);
  };

  // Where one is removed, the focus goes to the search, whose key they bear.
  const drawActive = (wanted) => document.getElementById("active").replaceChildren(...wanted.map(({ key, column, values }) =>
    h("button", { type: "button", class: "chip", "data-key": "search", onclick: () => change(key, []), title: t("remove filter") },
      `${Report.column(column.name)}: ${values.map((value) => display(column, value) || t("none")).join(", ")} ×`)));

  const target = (list, row, column) => {
    const [page, ...keys] = column.link;
    const values = keys.map((key) => row.cells[list.columns.findIndex((other) => other.name === key)]);
    if (values[0] === null) return null;
    return page === "article" ? Report.articleLink(...values) : Report.entityLink(page, values[0]);
  };

  const drawRow = (list, row) => h("tr", {}, list.columns.map((column, index) => {
    if (!isShown(column)) return null;
    const href = column.link && target(list, row, column);
    const text = display(column, row.cells[index]) || (href ? t("open") : "");
    const content = href ? h("a", { href }, text) : text;
    return h("td", { class: column.kind, "data-label": Report.column(column.name) }, h("span", { dir: ["text", "term"].includes(column.kind) ? "auto" : null }, content));
  }));

  const fillChoices = (list, address) => {
    for (const select of document.querySelectorAll("select[data-column]")) {
      const place = list.columns.findIndex((column) => column.name === select.dataset.column);
      const values = [...new Set(shown.rows.map((row) => row.cells[place]))].filter((value) => value !== null)
        .map((value) => [String(value), display(list.columns[place], value) || t("no")]).sort((a, b) => a[1].localeCompare(b[1], "vi"));
      select.append(...values.map(([value, label]) => h("option", { value }, label)));
      const chosen = address.getAll(`is.${select.dataset.column}`);
      if (chosen.length === 1) select.value = chosen[0];
    }
  };
})();
