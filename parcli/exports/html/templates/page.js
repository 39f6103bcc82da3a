"use strict";
/* Filters, sorts and folds the table of works; without it the page is whole, only longer. */
{
  const form = document.getElementById("filters");
  const table = document.getElementById("table");
  const shown = document.getElementById("shown");
  const noneListed = document.getElementById("none-listed");
  const heads = [...table.tHead.rows[0].cells];

  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
  const words = (text) => folded(text).split(/\s+/).filter(Boolean);
  const numbered = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  const works = [...table.tBodies].map((body, place) => ({
    body,
    place,
    whole: body.querySelector("tr.whole"),
    rows: [...body.querySelectorAll("tr[data-state]")],
  }));
  const total = works.reduce((sum, work) => sum + work.rows.length, 0);

  const texts = new WeakMap();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, folded(row.textContent));
    return texts.get(row);
  };

  /* A work of many agencies is one row, and a button that opens their shares. */
  const unfold = (work, open) => {
    if (!work.button) return;
    work.button.setAttribute("aria-expanded", String(open));
    work.body.classList.toggle("closed", !open);
  };
  for (const work of works) {
    if (!work.whole) continue;
    const first = work.whole.cells[1].querySelector("p");
    work.button = document.createElement("button");
    work.button.type = "button";
    work.button.className = "unfold";
    work.button.append(...first.childNodes);
    first.append(work.button);
    unfold(work, false);
    work.button.addEventListener("click", () =>
      unfold(work, work.button.getAttribute("aria-expanded") === "false"),
    );
  }

  const matches = (work, row, wanted) => {
    const { plan, area } = work.body.dataset;
    const { agency, state, quarter = work.body.dataset.quarter } = row.dataset;
    if (wanted.plan && wanted.plan !== plan) return false;
    if (wanted.area && wanted.area !== area) return false;
    if (wanted.state && wanted.state !== state) return false;
    if (wanted.quarter && wanted.quarter !== quarter) return false;
    if (wanted.agency && !agency.split(" ").includes(wanted.agency)) return false;
    const text = work.whole ? textOf(work.whole) + " " + textOf(row) : textOf(row);
    return wanted.text.every((word) => text.includes(word));
  };

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(form));
    wanted.text = words(wanted.text);
    /* Other filters leave a work of many agencies closed: its row counts them. */
    const narrowed = Boolean(wanted.agency) || wanted.text.length > 0;
    let count = 0;
    for (const work of works) {
      let found = 0;
      for (const row of work.rows) {
        row.hidden = !matches(work, row, wanted);
        if (!row.hidden) found += 1;
      }
      work.body.hidden = !found;
      count += found;
      unfold(work, narrowed && found < work.rows.length);
    }
    shown.textContent = shown.dataset.shown
      .replace("{shown}", numbered(count))
      .replace("{total}", numbered(total));
    noneListed.hidden = count > 0;
  };

  const sorting = { by: "" };
  const agencyOf = (work) => work.body.rows[0].cells[1].textContent.trim();
  const orders = {
    "": () => 0,
    agency: (a, b) => agencyOf(a).localeCompare(agencyOf(b), "vi"),
    due: (a, b) => (a.body.dataset.due || "9").localeCompare(b.body.dataset.due || "9"),
    urgency: (a, b) => a.body.dataset.urgency - b.body.dataset.urgency || orders.due(a, b),
  };
  const sort = (by) => {
    sorting.by = by in orders ? by : "";
    const sorted = [...works].sort((a, b) => orders[sorting.by](a, b) || a.place - b.place);
    table.append(...sorted.map((work) => work.body));
    for (const head of heads) {
      head.setAttribute("aria-sort", head.dataset.sort === sorting.by ? "ascending" : "none");
    }
  };
  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      sort(head.dataset.sort);
      remember();
    });
  }

  /* The filter stands in the address, so that what is seen can be sent to others. */
  const remember = () => {
    const asked = new URLSearchParams();
    for (const [key, value] of new FormData(form)) if (value.trim()) asked.set(key, value);
    if (sorting.by) asked.set("sort", sorting.by);
    history.replaceState(null, "", "#" + (asked.toString() || "works"));
  };
  const fill = (asked) => {
    for (const field of form.elements) if (field.name) field.value = asked.get(field.name) ?? "";
    filter();
  };
  const recall = () => {
    const hash = location.hash.slice(1);
    if (!hash.includes("=")) return reveal(table.querySelector(":target"));
    const asked = new URLSearchParams(hash);
    fill(asked);
    sort(asked.get("sort") ?? "");
    document.getElementById("works").focus();
  };
  const reveal = (row) => {
    if (row?.closest("tbody").hidden) fill(new URLSearchParams());
    row?.scrollIntoView({ block: "center" });
  };

  form.addEventListener("input", () => {
    filter();
    remember();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    fill(new URLSearchParams());
    remember();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-filter]");
    if (!link) return;
    event.preventDefault();
    if (location.hash.slice(1) === link.dataset.filter) recall();
    else location.hash = link.dataset.filter;
  });
  addEventListener("hashchange", recall);

  form.hidden = false;
  sort("");
  recall();
}
