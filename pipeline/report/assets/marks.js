// A text with its spans marked: spans may overlap, so the text is cut where any of them begins or ends.
"use strict";
(() => {
  const { h } = Report;
  const INNERMOST = ["dispatch", "agency", "official", "position", "arrest"];

  // Pieces of the text in order: [start, end, numbers of the rows that cover it]; one sweep over the sorted borders.
  Report.pieces = (length, rows) => {
    const borders = [];
    rows.forEach((row, number) => { borders.push([row.start, 1, number], [row.end, 0, number]); });
    borders.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    const pieces = [], open = new Set();
    let from = 0;
    for (const [at, opens, number] of borders) {
      if (at > from) { pieces.push([from, at, [...open]]); from = at; }
      if (opens) open.add(number); else open.delete(number);
    }
    if (length > from) pieces.push([from, length, []]);
    return pieces;
  };

  // Draw the text into an element; `marked` is told of each mark, `at` are offsets to point out.
  Report.drawText = (text, rows, at, told) => {
    const unit = Report.unitsOf(text), begun = new Set();
    const box = h("div", { class: "prose", dir: "auto", lang: "vi" });
    const cut = at ? [{ start: at[0], end: at[1], kind: "at" }] : [];
    const all = [...rows, ...cut];
    const length = [...text].length;
    for (const [start, end, numbers] of Report.pieces(length, all)) {
      const words = text.slice(unit(start), unit(end));
      if (!numbers.length) { box.append(words); continue; }
      box.append(piece(words, numbers, all, begun, told));
    }
    return box;
  };

  const piece = (words, numbers, rows, begun, told) => {
    const own = numbers.filter((number) => rows[number].kind !== "at");
    const inner = [...own].sort((a, b) => (rows[a].end - rows[a].start) - (rows[b].end - rows[b].start)
      || INNERMOST.indexOf(rows[a].kind) - INNERMOST.indexOf(rows[b].kind))[0];
    const kinds = [...new Set(numbers.map((number) => rows[number].kind))];
    const first = own.some((number) => !begun.has(number));
    own.forEach((number) => begun.add(number));
    const element = h(own.length ? "a" : "span", { class: `mark ${kinds.join(" ")}`, tabindex: own.length && !first ? "-1" : null,
      href: own.length ? told.link(rows[inner]) : null });
    // One element a kind, so that the lines of overlapping spans are drawn below each other.
    let hold = element;
    for (const kind of kinds.filter((kind) => kind !== "at")) {
      const layer = h("span", { class: `line ${kind}` });
      hold.append(layer);
      hold = layer;
    }
    hold.append(words);
    if (own.length) told.mark(element, own, inner);
    return element;
  };
})();
