// Look at the sizes of what the page shows: {texts, targets, small, narrow, tight}, the last three as sentences.
() => {
  const HAND = 44;  // WCAG 2.5.5
  const TEXT = 16;
  const HIGH_SCRIPTS = /[\u0600-\u06ff\u1200-\u137f]/;
  const LINE = 1.7;
  const BAR = "header, .nav, .path, .toc, .turn, .footer, .results, .choices";

  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".visually-hidden");
  const place = (element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 110);
  const words = (text) => text.replace(/\s+/g, " ").trim();
  const block = (element) => {
    let at = element.parentElement;
    while (getComputedStyle(at).display.startsWith("inline")) at = at.parentElement;
    return at;
  };
  // A link in a sentence is as high as its line (WCAG 2.5.5 and 2.5.8 except it); a link alone in its block is not.
  const inSentence = (link) => !link.closest(BAR) && getComputedStyle(link).display === "inline"
    && words(block(link).innerText) !== words(link.innerText);

  const found = { texts: 0, targets: 0, small: [], narrow: [], tight: [] };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style") || !shown(element)) continue;
    found.texts += 1;
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < TEXT) found.small.push(`${size} px: ${place(element)}`);
  }
  for (const element of document.querySelectorAll("a[href], button, input, summary, select, textarea")) {
    if (!shown(element) || element.matches(".skip") || inSentence(element)) continue;
    found.targets += 1;
    const { width, height } = element.getBoundingClientRect();
    if (width < HAND || height < HAND) found.narrow.push(`${width.toFixed(1)} x ${height.toFixed(1)} px: ${place(element)}`);
    if (parseFloat(getComputedStyle(element).fontSize) < TEXT) found.small.push(`target: ${place(element)}`);
  }
  for (const element of document.querySelectorAll("p, li, dd, td")) {
    if (!HIGH_SCRIPTS.test(element.textContent) || !shown(element)) continue;
    const style = getComputedStyle(element);
    const ratio = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    if (/^(ar|prs|fa|ps|ckb|ti)$/.test(element.closest("[lang]").lang) && ratio < LINE) found.tight.push(`${ratio.toFixed(2)}: ${place(element)}`);
  }
  return found;
}
