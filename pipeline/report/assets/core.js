// What all pages share: elements that hold text and never markup, data files loaded as scripts, the page's address.
"use strict";
const Report = { data: new Map(), waiting: new Map(), pages: {} };

// Data files call this with their name and content.
Report.put = (name, value) => Report.data.set(name, value);

// An element. Text becomes text nodes; nothing here or elsewhere parses markup.
Report.h = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child)))));
  return element;
};

// Load a data file once; pages opened from a disk may not fetch, but may add scripts.
Report.load = (name) => {
  if (Report.data.has(name)) return Promise.resolve(Report.data.get(name));
  if (!Report.waiting.has(name)) {
    Report.waiting.set(name, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `data/${name}.js`;
      script.onload = () => resolve(Report.data.get(name));
      script.onerror = () => reject(new Error(`data/${name}.js`));
      document.head.append(script);
    }));
  }
  return Report.waiting.get(name);
};

// Compare by code points, as the files are sorted; the language's own order is by UTF-16 units.
Report.compare = (a, b) => {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    let x = a.charCodeAt(i), y = b.charCodeAt(i);
    if (x !== y) {
      if (x >= 0xd800 && y >= 0xd800) { x = x >= 0xe000 ? x - 0x800 : x + 0x2000; y = y >= 0xe000 ? y - 0x800 : y + 0x2000; }
      return x - y;
    }
  }
  return a.length - b.length;
};

// The record of a key in a set of chunks; undefined where there is none.
Report.find = async (set, key) => {
  const firsts = await Report.load(`${set}/index`);
  let low = 0, high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Report.compare(firsts[middle], key) <= 0) low = middle + 1; else high = middle;
  }
  if (!low) return undefined;
  const found = (await Report.load(`${set}/${low - 1}`)).find((pair) => pair[0] === key);
  return found && found[1];
};

// Draw, and put the focus back on the control that has taken the place of the one that had it.
Report.keepFocus = (box, draw) => {
  const keyOf = (element) => element.dataset.key || element.id;
  const key = box.contains(document.activeElement) && keyOf(document.activeElement);
  const restored = () => {
    const same = key && [...box.querySelectorAll("[data-key], [id]")].find((element) => keyOf(element) === key);
    if (same) same.focus({ preventScroll: true });
  };
  const drawn = draw();
  return drawn instanceof Promise ? drawn.then(restored) : restored();
};

// The part of the address after #, as names and values.
Report.address = () => new URLSearchParams(location.hash.slice(1));

Report.link = (page, values) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) if (one !== null && one !== undefined) query.append(name, one);
  }
  return `${page}.html#${query}`;
};
Report.articleLink = (id, start, end) => Report.link("article", { id, at: start === undefined || start === null ? null : `${start}-${end}` });
Report.entityLink = (kind, id) => Report.link("entity", { kind, id });
Report.listLink = (list, filters) => Report.link("list", { list, ...filters });

// Where in a string of UTF-16 units the code points of its offsets stand.
Report.unitsOf = (text) => {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset;
  const units = [0];
  for (const sign of text) units.push(units[units.length - 1] + sign.length);
  return (offset) => units[Math.min(offset, units.length - 1)];
};

// What the browser keeps between visits; a browser may refuse.
Report.kept = (name) => { try { return localStorage.getItem(`vietnews-facts:${name}`); } catch { return null; } };
Report.keep = (name, value) => {
  try { localStorage.setItem(`vietnews-facts:${name}`, value); return true; } catch { return false; }
};
