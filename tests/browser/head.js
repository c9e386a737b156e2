// What the head of the page says, and what the page says of the language of its text.
(doc = document) => {
  const attribute = (selector, name) => doc.querySelector(selector)?.getAttribute(name) ?? null;
  const around = (selector) => doc.querySelector(selector)?.closest("[lang]");
  return {
    lang: doc.documentElement.lang,
    dir: doc.documentElement.dir,
    title: doc.title,
    titleLang: around("title").lang,
    description: attribute("meta[name=description]", "content"),
    descriptionLang: around("meta[name=description]")?.lang,
    canonical: attribute("link[rel=canonical]", "href"),
    alternates: Object.fromEntries(
      [...doc.querySelectorAll("link[rel=alternate][hreflang]")].map((link) => [link.hreflang, link.getAttribute("href")]),
    ),
    textLang: around("article")?.lang,
    textDir: around("article")?.dir,
    notice: doc.querySelector(".fallback strong")?.textContent ?? null,
    shownInSwedish: [...doc.querySelectorAll("#languages .mark")].map((mark) => mark.closest("a").dataset.language),
  };
}
