// What the head of the page says, and what the page says of the language of its text.
() => {
  const attribute = (selector, name) => document.querySelector(selector)?.getAttribute(name) ?? null;
  const around = (selector) => document.querySelector(selector)?.closest("[lang]");
  return {
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    title: document.title,
    titleLang: around("title").lang,
    description: attribute("meta[name=description]", "content"),
    descriptionLang: around("meta[name=description]")?.lang,
    canonical: attribute("link[rel=canonical]", "href"),
    alternates: Object.fromEntries(
      [...document.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => [link.hreflang, link.getAttribute("href")]),
    ),
    textLang: around("article")?.lang,
    textDir: around("article")?.dir,
    notice: document.querySelector(".fallback strong")?.textContent ?? null,
    shownInSwedish: [...document.querySelectorAll("#languages .mark")].map((mark) => mark.closest("a").dataset.language),
  };
}
