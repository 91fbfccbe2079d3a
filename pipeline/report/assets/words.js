// The words of the interface in two languages (data/strings.js), numbers, days, provinces.
"use strict";
Report.language = Report.kept("language") || ((navigator.language || "").startsWith("en") ? "en" : "vi");
document.documentElement.lang = Report.language;

// A word of the interface; `fallback` where the file has none, with {name} replaced by values.
Report.t = (key, values, fallback) => {
  const strings = Report.data.get("strings");
  const one = values && values.n === "1" && Object.hasOwn(strings, `${key} one`);
  const entry = Object.hasOwn(strings, key) ? strings[one ? `${key} one` : key] : null;
  let text = entry ? entry[Report.language] : (fallback === undefined ? key : fallback);
  for (const [name, value] of Object.entries(values || {})) text = text.replaceAll(`{${name}}`, String(value));
  return text;
};
Report.code = (value) => {
  if (value === null || value === undefined) return "";
  const home = /^foreign_(.+)$/.exec(value);
  return home ? Report.t("foreign code", { what: Report.code(home[1]) }) : Report.t(`code ${value}`, null, String(value));
};
Report.column = (name) => Report.t(`column ${name}`, null, name);
Report.number = (value) => (value === null || value === undefined ? "" : new Intl.NumberFormat(Report.language).format(value));
const englishDay = (month, day) => [day && Number(day), new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, Number(month) - 1))]
  .filter(Boolean).join(" ");
Report.day = (value) => {
  if (!value) return "";
  const [year, month, day] = String(value).split("-");
  if (Report.language === "en") return year === "XXXX" ? englishDay(month, day) : String(value);
  return [day && Number(day), month && Number(month), year !== "XXXX" && year].filter(Boolean).join("/");
};
Report.provinces = new Map(Report.data.get("meta").overview.tiles.map((tile) => [tile.code, tile]));
Report.province = (code) => {
  const tile = Report.provinces.get(code);
  return tile ? tile[Report.language] : (code || "");
};

// Without tone and accent signs and case, to search by.
Report.plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
