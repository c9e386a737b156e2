/* What a page can do with script: the menu opens in place, Escape closes, the search finds, the language is remembered.
   Without script the menu button leads to the menu, and the search form to the list of all pages. */
(() => {
  "use strict";
  const KEY = "language";
  const NUMBER = /([\w-]+(?:\.[\w-]+)+|\+?\d+(?:[\s.:/\u2010-\u2013-]\d+)*(?:\s?(?:kr|%))?)/;
  const remember = (code) => { try { localStorage.setItem(KEY, code); } catch { /* private mode: nothing to remember */ } };
  const remembered = () => { try { return localStorage.getItem(KEY); } catch { return null; } };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-language]");
    if (link) remember(link.dataset.language);
  });

  // The chooser and the 404 page for all languages: the last choice first.
  const choices = document.getElementById("choices");
  const last = choices && choices.querySelector(`a[data-language="${CSS.escape(remembered() || "")}"]`);
  if (last) {
    const item = last.closest("li");
    if (last.dataset.last) {
      const note = document.createElement("em");
      note.textContent = last.dataset.last;
      last.prepend(note);
    }
    item.classList.add("last");
    choices.prepend(item);
  }

  // The menu: a link to the navigation becomes a button that opens it.
  const button = document.getElementById("menu-button");
  const nav = document.getElementById("nav");
  if (button && nav) {
    const open = (yes) => {
      nav.classList.toggle("open", yes);
      nav.classList.toggle("closed", !yes); // who tapped before this script came is at #nav still
      button.setAttribute("aria-expanded", String(yes));
    };
    button.setAttribute("role", "button");
    button.setAttribute("aria-controls", "nav");
    open(location.hash === "#nav");
    button.addEventListener("click", (event) => {
      event.preventDefault();
      const yes = !nav.classList.contains("open");
      open(yes);
      if (yes) nav.focus();
    });
    button.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); button.click(); }
    });
    nav.querySelector(".close a").addEventListener("click", (event) => {
      event.preventDefault();
      open(false);
      button.focus();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && nav.classList.contains("open")) {
        open(false);
        button.focus();
      }
    });
  }

  // The language menu: Escape and a click outside close it.
  const menu = document.getElementById("languages");
  if (menu) {
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
    document.addEventListener("click", (event) => {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false;
    });
  }

  // The search: the index is fetched with the first letter, and never before.
  const form = document.getElementById("search");
  if (!form) return;
  const field = form.querySelector("input");
  const box = form.querySelector(".results");
  const status = box.querySelector("[role=status]");
  const list = box.querySelector("ul");
  let index = null;

  const load = () => {
    index = index || fetch(form.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }).catch((error) => { index = null; throw error; });
    return index;
  };
  // The same steps as normalize() in plugin/search.py; the table of letters comes with the index.
  const words = (text, folding) =>
    (Array.from(text.toLowerCase().normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, ""), (letter) => folding[letter] || letter)
      .join("").match(/[\p{L}\p{N}]+/gu)) || [];
  // How well a word of a page answers a word of the question: whole, beginning, or all but its ending.
  const likeness = (asked, word) => {
    if (word === asked) return 4;
    if (word.startsWith(asked)) return 3;
    const stem = Math.max(3, asked.length - 2);
    if (asked.length > 4 && word.startsWith(asked.slice(0, stem)) && word.length <= asked.length + 3) return 2;
    if (asked.length > 3 && word.includes(asked)) return 1;
    return 0;
  };
  const score = (page, asked, folding) => {
    page.list = page.list || page.words.split(" ");
    page.heads = page.heads || words(page.title, folding);
    let sum = 0;
    for (const word of asked) {
      const best = (among) => among.reduce((most, other) => Math.max(most, likeness(word, other)), 0);
      const found = best(page.list);
      if (!found) return 0;
      sum += found + 3 * best(page.heads);
    }
    return sum;
  };
  // As plugin/isolate.py does in pages: numbers and addresses run from left to right, in one piece.
  const isolated = (text) => text.split(NUMBER).map((part, at) => {
    if (at % 2 === 0) return part;
    const whole = document.createElement("bdi");
    whole.dir = "ltr";
    whole.className = "whole";
    whole.textContent = part;
    return whole;
  });
  const entry = (page) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${form.dataset.root.replace(/\/$/, "")}/${page.url}`;
    if (page.lang !== document.documentElement.lang) {
      link.lang = page.lang;
      link.dir = page.dir;
    }
    const title = document.createElement("span");
    const summary = document.createElement("small");
    title.append(...isolated(page.title));
    summary.append(...isolated(page.summary));
    link.append(title, summary);
    item.append(link);
    return item;
  };
  const show = (text, items = []) => {
    status.textContent = text;
    list.replaceChildren(...items);
    box.hidden = false;
  };
  const close = () => { box.hidden = true; };

  let turn = 0;
  const search = async () => {
    const mine = ++turn;
    if (!field.value.trim()) { close(); return; }
    if (!index) show(form.dataset.searching);
    let data;
    try { data = await load(); } catch { show(form.dataset.failed); return; }
    if (mine !== turn) return;
    const asked = words(field.value, data.folding);
    const hits = data.pages.map((page) => [score(page, asked, data.folding), page])
      .filter(([points]) => points > 0).sort((a, b) => b[0] - a[0]);
    if (!asked.length || !hits.length) { show(form.dataset.none); return; }
    const count = hits.length < 200 ? hits.length : 100 + hits.length % 100;
    show(data.counts[Number(data.plural[count])].replace("%(num)d", String(hits.length)), hits.slice(0, 20).map(([, page]) => entry(page)));
  };
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !box.hidden) { event.preventDefault(); close(); field.focus(); }
  });
  document.addEventListener("click", (event) => { if (!form.contains(event.target)) close(); });
  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
})();

/* The reader's county: chosen on the county's page, remembered on the device, shown on other pages. What is remembered
   says all that is shown, so that no page carries a list of counties. */
(() => {
  "use strict";
  const KEY = "orientera.county";
  const WHAT = ["name", "path", "board", "site"];
  const remembered = () => {
    try {
      const county = JSON.parse(localStorage.getItem(KEY));
      return WHAT.every((key) => typeof county[key] === "string") && county.site.startsWith("https://") ? county : null;
    } catch { return null; } // nothing is remembered, storage is refused, or somebody else wrote there
  };
  const forget = () => { try { localStorage.removeItem(KEY); } catch { /* nothing was remembered */ } };

  const box = document.getElementById("your-county");
  const chooser = document.getElementById("choose-county");
  const show = () => {
    const county = remembered();
    if (box) {
      const unchosen = box.querySelector("[data-unchosen]");
      if (county) {
        box.querySelector("[data-page]").href = box.dataset.root + county.path;
        box.querySelector("[data-name]").textContent = county.name;
        box.querySelector("[data-site]").href = county.site;
        box.querySelector("[data-board]").textContent = county.board;
      }
      box.querySelector("[data-chosen]").hidden = !county;
      if (unchosen) unchosen.hidden = Boolean(county);
      else box.hidden = !county;
    }
    if (chooser) {
      const isThis = Boolean(county) && county.path === chooser.dataset.path;
      chooser.querySelector("[data-choose]").hidden = isThis;
      chooser.querySelector("[data-forget]").hidden = !isThis;
      chooser.hidden = false;
      return isThis;
    }
    return false;
  };

  if (box) {
    box.querySelector("[data-forget]").addEventListener("click", () => {
      forget();
      show();
      // The button is gone: who uses a keyboard goes on where it was.
      const next = box.querySelector("[data-unchosen] a") || document.getElementById("content");
      next.focus();
    });
  }
  if (chooser) {
    const status = chooser.querySelector("[role=status]");
    const choose = chooser.querySelector("[data-choose]");
    const clear = chooser.querySelector("[data-forget]");
    choose.addEventListener("click", () => {
      try {
        localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(WHAT.map((key) => [key, chooser.dataset[key]]))));
      } catch {
        status.textContent = chooser.dataset.refused;
        return;
      }
      show();
      clear.focus();
      status.textContent = chooser.dataset.chosen;
    });
    clear.addEventListener("click", () => {
      forget();
      show();
      choose.focus();
      status.textContent = chooser.dataset.forgotten;
    });
    if (show()) status.textContent = chooser.dataset.chosen;
  } else {
    show();
  }
  addEventListener("pageshow", (event) => { if (event.persisted) show(); }); // back to a page that was kept as it was
})();

/* Calls for applications: the page may be older than a deadline, so the words for each call follow today's date in
   Sweden. All words stand in the page. Without script the dates themselves say it. */
(() => {
  "use strict";
  const lists = document.querySelectorAll(".calls");
  if (!lists.length) return;
  const today = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit",
  }).format(new Date()); // 2026-11-22: such dates compare as texts
  const state = ({ opens, deadline }) =>
    deadline < today ? "closed" : opens && today < opens ? "upcoming" : "open";
  for (const list of lists) {
    const calls = [...list.querySelectorAll(".call")];
    for (const call of calls) {
      call.dataset.status = state(call.dataset);
      call.querySelector(".state").textContent = call.dataset[call.dataset.status];
    }
    list.querySelector(".no-call").hidden = calls.some((call) => call.dataset.status === "open");
  }
})();

// Alerts that are over when the page is read, or have not begun: the build knows only its own day.
(() => {
  "use strict";
  const box = document.querySelector(".alerts");
  if (!box) return;
  for (const alert of box.querySelectorAll(".alert")) {
    alert.hidden = Date.now() < Date.parse(alert.dataset.from) || Date.now() >= Date.parse(alert.dataset.until);
  }
  box.hidden = !box.querySelector(".alert:not([hidden])");
})();

/* A word that the page explains: a tap shows the explanation below the sentence, another tap, or Escape, takes it away.
   Without script the word is a link to the explanation at the end of the page, and so it is for a new tab. */
(() => {
  "use strict";
  const shown = new Map();
  const close = (link) => {
    shown.get(link).remove();
    shown.delete(link);
    link.setAttribute("aria-expanded", "false");
  };
  const place = (link, box) => {
    const around = link.closest("p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6");
    if (!around) link.after(box);
    else if (around.matches("h1, h2, h3, h4, h5, h6")) around.after(box); // its text is the heading's name
    else around.append(box);
  };
  for (const link of document.querySelectorAll("a.term")) {
    const entry = document.getElementById(link.hash.slice(1));
    if (!entry) continue;
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button) return;
      event.preventDefault();
      if (shown.has(link)) { close(link); return; }
      const box = document.createElement("span");
      box.className = "explained";
      box.setAttribute("role", "status");
      place(link, box);
      shown.set(link, box);
      link.setAttribute("aria-expanded", "true");
      // Into a live region that is there already: then screen readers say it.
      requestAnimationFrame(() => {
        box.append(...[...entry.querySelector("dd").childNodes].map((node) => node.cloneNode(true)));
      });
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") { event.preventDefault(); link.click(); }
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || document.activeElement.closest("#nav, #languages, #search")) return; // they close first
    const last = [...shown.keys()].pop();
    if (last) { close(last); last.focus(); }
  });
})();
