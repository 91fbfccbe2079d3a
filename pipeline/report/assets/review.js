// Review: decisions on rows, kept in the browser and saved as decisions.jsonl (see docs/privacy.md and the command line's --decisions).
"use strict";
(() => {
  const { h, t } = Report;
  const FIELDS = {
    agency: ["name", "start", "end"], official: ["name", "start", "end"], dispatch: ["doc_type", "symbol", "issuer", "issued_on", "subject", "start", "end"],
    position: ["position", "agency_text", "rank", "former", "start", "end"],
    arrest: ["action", "count", "approx", "scope", "agency_text", "offence", "province_code", "occurred_on", "start", "end"],
  };
  const CHOICES = {
    action: ["arrest", "detain", "charge", "summon", "surrender", "sentence"], approx: ["exact", "about", "at_least", "unknown"],
    scope: ["case", "statistic"], former: ["false", "true"],
  };

  const read = () => {
    const found = new Map();
    for (const line of (Report.kept("decisions") || "").split("\n")) {
      try { const decision = JSON.parse(line); found.set(keyOf(decision), decision); } catch { /* an empty or foreign line */ }
    }
    return found;
  };
  const lines = (decisions) => [...decisions.values()].map((decision) => JSON.stringify(decision)).join("\n");
  const write = (decisions) => { if (!Report.keep("decisions", lines(decisions))) alert(t("not kept")); Report.drawFrame(); };

  // What a decision is about, by content: the article's text, the kind, the span, and which of several rows of that span.
  const keyOf = (d) => JSON.stringify([d.article, d.kind, d.start, d.end, d.text, d.value]);
  const valueOf = (row) => (row.kind === "arrest" ? row.action : row.kind === "position" ? `${row.position || ""}|${row.agency_text || ""}` : "");

  Report.drawReview = (id, article, row, text) => {
    const about = { article: article.key, article_id: id, kind: row.kind, start: row.start, end: row.end, text, value: valueOf(row) };
    const box = h("div", { class: "review" });
    const decide = (decision, values) => {
      const decisions = read();
      if (decision) decisions.set(keyOf(about), { ...about, decision, ...(values ? { values } : {}) }); else decisions.delete(keyOf(about));
      write(decisions);
      draw();
    };
    const draw = () => Report.keepFocus(box, () => {
      const now = read().get(keyOf(about));
      const button = (decision, label, act) => h("button", { type: "button", class: decision, "data-key": decision, "aria-pressed": String(Boolean(now && now.decision === decision)), onclick: act }, label);
      box.replaceChildren(
        button("accept", t("accept"), () => decide(now && now.decision === "accept" ? null : "accept")),
        button("reject", t("reject"), () => decide(now && now.decision === "reject" ? null : "reject")),
        button("correct", t("correct"), () => edit(now)),
        now && now.values ? h("p", { class: "note" }, Object.entries(now.values).map(([name, value]) => `${Report.column(name)}: ${value === null ? "—" : value}`).join(" · ")) : "");
    });
    const edit = (now) => {
      const before = { ...row, former: String(Boolean(row.former)) };
      const inputs = FIELDS[row.kind].map((name) => [name, field(name, now && now.values && Object.hasOwn(now.values, name) ? now.values[name] : before[name])]);
      box.replaceChildren(h("form", { onsubmit: (event) => { event.preventDefault(); decide("correct", changed(inputs, before)); } },
        inputs.map(([name, input]) => h("label", {}, h("span", {}, Report.column(name)), input)),
        h("div", {}, h("button", { type: "submit", "data-key": "correct" }, t("save")),
          h("button", { type: "button", "data-key": "correct", onclick: draw }, t("cancel")),
          now && h("button", { type: "button", "data-key": "correct", onclick: () => decide(null) }, t("undo")))));
      inputs[0][1].focus();
    };
    draw();
    return box;
  };

  const field = (name, value) => {
    const text = value === undefined || value === null ? "" : String(value);
    if (!CHOICES[name]) return h("input", { name, value: text, type: ["count", "start", "end"].includes(name) ? "number" : "text", min: "0" });
    return h("select", { name }, CHOICES[name].map((choice) => h("option", { value: choice, selected: choice === text }, Report.code(choice))));
  };

  // Only what differs from the row; an emptied field is null.
  const changed = (inputs, before) => {
    const values = {};
    for (const [name, input] of inputs) {
      const old = before[name] === undefined ? "" : String(before[name]), text = input.value.normalize("NFC").trim();
      if (text === old) continue;
      values[name] = text === "" ? null : ["count", "start", "end"].includes(name) ? Number(text) : name === "former" ? text === "true" : text;
    }
    return values;
  };

  // In the head of every page: how many decisions there are, save them, take up saved ones.
  Report.drawDecisions = () => {
    const n = read().size;
    const file = h("input", { type: "file", accept: ".jsonl", hidden: true, id: "decisions-file", onchange: async (event) => {
      if (event.target.files[0]) takeUp(await event.target.files[0].text());
    } });
    return h("details", { class: "decisions" }, h("summary", { "data-key": "decisions" }, t("review"), n ? h("span", { class: "value" }, ` ${Report.number(n)}`) : ""),
      h("div", { class: "menu" }, h("p", { class: "note" }, t("review note")),
        h("button", { type: "button", id: "save-decisions", disabled: !n, onclick: save }, t("save decisions")),
        h("button", { type: "button", onclick: () => file.click() }, t("open decisions")), file,
        h("button", { type: "button", disabled: !n, onclick: () => { if (confirm(t("forget sure"))) { write(new Map()); Report.draw(); } } }, t("forget decisions"))));
  };

  const takeUp = (text) => {
    const decisions = read();
    let found = 0;
    for (const line of text.split("\n")) {
      try {
        const decision = JSON.parse(line);
        if (decision.article && decision.kind) { decisions.set(keyOf(decision), decision); found += 1; }
      } catch { /* not a decision */ }
    }
    if (!found) { alert(t("no decisions")); return; }
    write(decisions);
    Report.draw();
  };

  const save = () => {
    const address = URL.createObjectURL(new Blob([`${lines(read())}\n`], { type: "application/jsonl" }));
    const link = h("a", { href: address, download: "decisions.jsonl" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  };
})();
