// Draw the page, and again when its address changes.
"use strict";
Report.draw = async () => {
  const main = document.getElementById("main");
  try {
    Report.drawFrame();
    await Report.keepFocus(main, async () => {
      const content = await Report.pages[document.body.dataset.page](main);
      if (content) main.replaceChildren(...[content].flat(9).filter(Boolean));
    });
  } catch (error) {
    main.replaceChildren(Report.h("p", { class: "failure", role: "alert" }, Report.t("failed", { what: error.message })));
  }
  main.dataset.drawn = String(Number(main.dataset.drawn || 0) + 1);
  if (Report.arrived) Report.arrived();
};
addEventListener("hashchange", Report.draw);

// Escape puts away what lies over the page: the tooltip of a mark, the menu of decisions.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const tip = document.getElementById("tip"), menu = document.querySelector(".decisions[open]");
  if (tip) tip.hidden = true;
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
Report.draw();
