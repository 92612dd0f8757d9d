"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const notes = all(".note");
  const form = document.querySelector(".filters");
  const shown = document.getElementById("shown");

  const checked = (name) => new Set(all(`input[name=${name}]:checked`, form).map((box) => box.value));
  const known = (name) => new Set(all(`input[name=${name}]`, form).map((box) => box.value));

  function filter() {
    const severities = checked("severity"), categories = checked("category"), names = known("category");
    for (const note of notes) {
      const { severity, category } = note.dataset;
      note.hidden = !severities.has(severity) || (names.has(category) && !categories.has(category));
    }
    for (const mark of all(".mark")) {
      const off = mark.dataset.notes.split(" ").every((id) => document.getElementById(id).hidden);
      mark.classList.toggle("off", off);
      if (mark.href) mark.tabIndex = off ? -1 : 0;
    }
    const count = notes.filter((note) => !note.hidden).length;
    shown.textContent = shown.dataset.words.replace("%1", count).replace("%2", notes.length);
  }

  function show(button) {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    const words = all(`[data-keys~="${button.dataset.show}"]`, document.getElementById(button.dataset.in));
    for (const word of words) word.classList.toggle("lit", on);
    if (on && words.length) words[0].scrollIntoView({ block: "center" });
  }

  function step(by) {
    const visible = notes.filter((note) => !note.hidden);
    if (!visible.length) return;
    const at = visible.indexOf(document.activeElement);
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length];
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  if (form) {
    form.addEventListener("change", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    filter();
  }
  for (const button of all("button[data-show]")) button.addEventListener("click", () => show(button));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input, textarea, select")) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });
})();
