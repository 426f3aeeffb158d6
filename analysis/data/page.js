"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const tell = (words) => { find("status").textContent = words; };
  const wide = matchMedia("(min-width: 48.01rem)");

  // Choosing a statement or a topic brings every version of it into view, in its column and side by side in a panel.
  const cards = all("[data-card]");
  const panel = find("chosen");
  let current = -1;
  let opener = null;

  function choose(place, from) {
    const card = cards[place];
    const sign = card.dataset.card;
    if (from) opener = from;
    current = place;
    const carrying = card.dataset.articles.split(" ").map((number) => `a${number}`);
    for (const article of all("#columns > article")) article.hidden = wide.matches && !carrying.includes(article.id);
    for (const mark of all(".chosen")) mark.classList.remove("chosen");
    const marks = all(`.text [data-of="${sign}"]`);
    for (const mark of marks) mark.classList.add("chosen");
    find("chosen-head").replaceChildren(...all("h3 > *", card).flatMap((part) => [part.cloneNode(true), " "]));
    find("chosen-body").replaceChildren(...all(".reason, .versions, .wide, .missing", card).map((part) => part.cloneNode(true)));
    for (const part of all(".wide", panel)) part.removeAttribute("tabindex");
    find("columns").classList.add("choosing");
    panel.hidden = false;
    panel.scrollTop = 0;
    if (wide.matches) find("room").scrollIntoView({ block: "start" });
    else if (marks.length) marks[0].scrollIntoView({ block: "start" });
    for (const id of carrying) {
      const text = find(id).querySelector(".text");
      const mark = marks.find((one) => text.contains(one));
      if (mark && wide.matches) {
        text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
      }
    }
    if (from) find("chosen-head").focus({ preventScroll: true });
    tell(`${sign} is marked in ${carrying.length} articles. Escape ends it.`);
  }

  function close(back = true) {
    if (current < 0) return;
    current = -1;
    panel.hidden = true;
    find("columns").classList.remove("choosing");
    for (const article of all("#columns > article")) article.hidden = false;
    for (const mark of all(".chosen")) mark.classList.remove("chosen");
    if (back && opener) opener.focus();
    tell("All articles are shown.");
  }

  for (const card of cards) {
    const button = make("button", { type: "button", textContent: `Show ${card.dataset.card} in the articles` });
    button.addEventListener("click", () => choose(cards.indexOf(card), button));
    card.append(button);
  }
  find("earlier").addEventListener("click", () => choose((current + cards.length - 1) % cards.length));
  find("later").addEventListener("click", () => choose((current + 1) % cards.length));
  find("close").addEventListener("click", () => close());
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = find(link.hash.slice(1));
    const place = cards.indexOf(target);
    if (place >= 0) {
      event.preventDefault();
      choose(place, link);
    } else if (target && (target.closest("article[hidden]") || !wide.matches)) {
      close(false);
    }
  });

  // A speaker's letters, pressed, leave only that speaker's quotes marked.
  for (const item of all("#chips > li")) {
    const button = make("button", { type: "button" }, ...item.childNodes);
    button.setAttribute("aria-pressed", "false");
    item.replaceChildren(button);
    button.addEventListener("click", () => {
      const pressed = button.getAttribute("aria-pressed") === "true";
      for (const other of all("#chips button")) other.setAttribute("aria-pressed", "false");
      button.setAttribute("aria-pressed", String(!pressed));
      for (const mark of all(".text [data-who]")) mark.classList.toggle("off", !pressed && mark.dataset.who !== item.dataset.who);
      tell(pressed ? "All quotes are marked." : "Only this speaker’s quotes are marked.");
    });
  }

  // On paper nothing can be opened.
  let shut = [];
  addEventListener("beforeprint", () => {
    shut = all("details:not([open])");
    for (const one of shut) one.open = true;
  });
  addEventListener("afterprint", () => { for (const one of shut) one.open = false; });

  // Tables: heads sort, a field filters.
  const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
  for (const table of all("table.sortable")) {
    const body = table.tBodies[0];
    all("thead th", table).forEach((head, column) => {
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of all("thead th", table)) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const numbers = head.classList.contains("num");
        const keyed = [...body.rows].map((row) => {
          const cell = row.cells[column];
          const text = cell.dataset.value ?? cell.textContent.trim();
          return { row, text, empty: text === "", value: numbers ? Number(text) : text };
        });
        // Empty cells stay last either way.
        keyed.sort((a, b) => a.empty - b.empty
          || (down ? -1 : 1) * (numbers ? a.value - b.value : order.compare(a.value, b.value)));
        body.append(...keyed.map((one) => one.row));
      });
    });
  }
  for (const table of all("table.filtered")) {
    const rows = [...table.tBodies[0].rows];
    const words = rows.map((row) => row.textContent.toLowerCase());
    const field = make("input", { type: "search", autocomplete: "off" });
    const found = make("output", { textContent: `${rows.length} rows` });
    field.addEventListener("input", () => {
      const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, place) => {
        row.hidden = !wanted.every((word) => words[place].includes(word));
        shown += !row.hidden;
      });
      found.textContent = `${shown} of ${rows.length} rows`;
    });
    table.closest(".wide").before(make("div", { className: "filter" }, make("label", {}, "Show rows with ", field), found));
  }
})();
