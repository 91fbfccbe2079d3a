// Draw the page, and again when its address changes.
"use strict";
Report.draw = async () => {
  const main = document.getElementById("main");
  Report.drawFrame();
  try {
    const content = await Report.pages[document.body.dataset.page](main);
    if (content) main.replaceChildren(...[content].flat(9).filter(Boolean));
  } catch (error) {
    main.replaceChildren(Report.h("p", { class: "failure", role: "alert" }, Report.t("failed", { what: error.message })));
  }
  main.dataset.drawn = String(Number(main.dataset.drawn || 0) + 1);
  if (Report.arrived) Report.arrived();
};
addEventListener("hashchange", Report.draw);
Report.draw();
