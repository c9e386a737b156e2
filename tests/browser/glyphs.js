// Look at every number and address of the page as it is drawn: {seen: [text], wrong: [sentence]}.
// A group of digits reads from left to right, whatever runs around it, and stands on one line.
() => {
  const ADDRESS = String.raw`https?:\/\/[\w.\/?=&#%~-]*[\w\/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)+`;
  const JOINT = String.raw`(?:\s?\(0\)\s?|[\s.:\/\u2010-\u2015\u2212-])`;
  const NUMBER = String.raw`\+?\p{Nd}+(?:${JOINT}\p{Nd}+)*(?:\s?(?:kr(?:onor)?|%))?`;
  const FOUND = new RegExp(`(?<address>${ADDRESS})|${NUMBER}`, "gu");

  const place = (element) => {
    const names = [];
    for (let at = element; at && names.length < 4; at = at.parentElement) {
      names.unshift(at.localName + (at.id ? `#${at.id}` : "") + (at.className ? `.${at.className.split(" ")[0]}` : ""));
    }
    return names.join(" > ");
  };
  // One box for each letter; spaces at the end of a line, and what is not drawn, have none.
  const letters = (node, start, text) => {
    const range = document.createRange();
    return Array.from(text, (letter, at) => {
      range.setStart(node, start + at);
      range.setEnd(node, start + at + 1);
      const box = range.getBoundingClientRect();
      return { letter, left: box.left, middle: (box.top + box.bottom) / 2, height: box.height, width: box.width };
    }).filter((box) => box.width > 0);
  };

  const seen = [];
  const wrong = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("script, style")) continue;
    for (const match of node.data.matchAll(FOUND)) {
      const boxes = letters(node, match.index, match[0]);
      if (!boxes.length) continue;
      seen.push(match[0]);
      const sameLine = (one, other) => Math.abs(one.middle - other.middle) < one.height / 2;
      const faults = new Set();
      boxes.slice(1).forEach((box, at) => {
        if (!sameLine(boxes[at], box)) { if (!match.groups.address) faults.add("is broken over lines"); }
        else if (box.left <= boxes[at].left) faults.add(`reads ${reading(boxes.filter((other) => sameLine(other, box)))}`);
      });
      for (const fault of faults) wrong.push(`${match[0]} ${fault} in ${place(node.parentElement)}`);
    }
  }
  return { seen, wrong };

  function reading(boxes) {
    return [...boxes].sort((one, other) => one.left - other.left).map((box) => box.letter).join("");
  }
}
