// Light or dark: what the reader chose, else what the system says (styles do that).
"use strict";
Report.setTheme = (theme) => {
  if (theme) document.documentElement.dataset.theme = theme;
};
Report.setTheme(Report.kept("theme"));
Report.isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};
Report.turnTheme = () => {
  const theme = Report.isDark() ? "light" : "dark";
  Report.keep("theme", theme);
  Report.setTheme(theme);
};
