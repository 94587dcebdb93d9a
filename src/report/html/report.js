// Shows one view at a time, draws the findings it shows, searches and filters. Findings are data beside their rule: ten
// thousand of them as elements would keep a browser busy for seconds before anything shows.
(() => {
  const page = document.documentElement;
  /** Findings drawn at once: more than a person reads in one go. */
  const step = 200;
  let limit = step;

  page.dataset.view = viewOf(location.hash).view;

  document.addEventListener("DOMContentLoaded", () => {
    for (const part of document.querySelectorAll("nav, #filter")) part.hidden = false;
    document.querySelector("#filter").addEventListener("input", () => {
      limit = step;
      filter();
    });
    document.querySelector("#more").addEventListener("click", () => {
      limit += step;
      filter();
    });
    addEventListener("hashchange", () => show(true));
    show(false);
  });

  function viewOf(hash) {
    const name = hash.slice(1);
    if (/^s\d+$/.test(name)) return { view: "site", site: name };
    return { view: ["sites", "findings"].includes(name) ? name : "overview", site: "" };
  }

  function show(byHand) {
    if (location.hash === "#main") return;
    const { view, site } = viewOf(location.hash);
    page.dataset.view = view;
    for (const link of document.querySelectorAll("nav a"))
      if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    if (view === "site") showSite(site);
    else filter();
    if (byHand) arrive(document.querySelector(view === "site" ? `#${site} h2` : `#${view} h2`));
  }

  /** Puts the keyboard and the eye at the top of what is shown. */
  function arrive(head) {
    scrollTo(0, 0);
    head?.focus({ preventScroll: true });
  }

  function showSite(id) {
    for (const site of document.querySelectorAll(".site")) site.hidden = site.id !== id;
    for (const outcome of document.querySelectorAll(`#${id} .outcome`)) {
      outcome.hidden = false;
      draw(outcome, findingsOf(outcome));
    }
  }

  // --- findings

  const known = new WeakMap();

  /** Read from the data beside the rule when they are first asked for. */
  function findingsOf(outcome) {
    const read = known.get(outcome) ?? readFindings(outcome);
    known.set(outcome, read);
    return read;
  }

  function readFindings(outcome) {
    const data = outcome.querySelector("script");
    const findings = data === null ? [] : JSON.parse(data.textContent);
    for (const finding of findings)
      finding.text = [finding.message, finding.url, ...finding.facts, finding.excerpt, finding.id]
        .join(" ")
        .toLowerCase();
    return findings;
  }

  function draw(outcome, findings) {
    outcome.querySelector("ol")?.replaceChildren(...findings.map(drawn));
  }

  function drawn({ message, marks, url, facts, excerpt, about, sha256, referrers }) {
    const head = element("p", message);
    for (const mark of marks) head.append(" ", element("span", mark, "badge"));
    const parts = [head, paragraph(linkTo(url))];
    if (facts.length > 0) parts.push(element("p", facts.join(" · "), "quiet"));
    if (excerpt !== "") parts.push(element("blockquote", excerpt));
    const foot = element("p", about, "quiet");
    if (sha256 !== "") foot.append(" · ", hashOf(sha256));
    parts.push(foot);
    if (referrers.length > 0) parts.push(listOf(referrers));
    const item = element("li", "", "finding");
    item.append(...parts);
    return item;
  }

  function hashOf(sha256) {
    const short = element("abbr", sha256.slice(0, 12));
    short.title = `SHA-256 ${sha256}`;
    return short;
  }

  function listOf(referrers) {
    const details = element("details", "");
    details.append(element("summary", `${page.dataset.namedOn} (${referrers.length})`));
    details.append(...referrers.map((url) => paragraph(linkTo(url))));
    return details;
  }

  function paragraph(content) {
    const made = element("p", "");
    made.append(content);
    return made;
  }

  function linkTo(url) {
    if (!/^https?:\/\//i.test(url)) return url;
    const link = element("a", url);
    link.href = url;
    link.rel = "noreferrer noopener";
    return link;
  }

  function element(name, text, className = "") {
    const made = document.createElement(name);
    made.textContent = text;
    if (className !== "") made.className = className;
    return made;
  }

  // --- search and filters

  function filter() {
    const asked = {};
    for (const { name, value } of document.querySelectorAll("#filter [name]")) asked[name] = value.trim();
    const words = asked.text.toLowerCase().split(/\s+/);
    const count = { sites: filterLines, findings: filterFindings }[page.dataset.view]?.(asked, words);
    document.querySelector("#count").value = count ?? "";
  }

  const is = (data, asked, names) => names.every((name) => asked[name] === "" || data[name] === asked[name]);
  const ofSite = ["verdict", "kind", "region"];

  /** The words that a text does not hold. */
  function lacking(text, words) {
    const lower = text.toLowerCase();
    return words.filter((word) => !lower.includes(word));
  }

  function filterLines(asked, words) {
    const lines = [...document.querySelectorAll(".line")];
    for (const line of lines)
      line.hidden = !is(line.dataset, asked, ofSite) || lacking(line.textContent, words).length > 0;
    return lines.filter((line) => !line.hidden).length;
  }

  /** Words may stand in a finding, or in the heading of its rule or its site. */
  function filterFindings(asked, words) {
    let matching = 0;
    for (const site of document.querySelectorAll(".site")) {
      const before = matching;
      if (is(site.dataset, asked, ofSite)) matching += filterSite(site, asked, words, limit - before);
      site.hidden = matching === before || before >= limit;
    }
    document.querySelector("#more").hidden = matching <= limit;
    return matching;
  }

  function filterSite(site, asked, words, room) {
    const left = lacking(site.querySelector("h2").textContent, words);
    let matching = 0;
    for (const outcome of site.querySelectorAll(".outcome")) {
      const found = is(outcome.dataset, asked, ["severity", "rule"]) ? matchesIn(outcome, asked, left) : [];
      const shown = found.slice(0, Math.max(0, room - matching));
      outcome.hidden = shown.length === 0;
      draw(outcome, shown);
      matching += found.length;
    }
    return matching;
  }

  function matchesIn(outcome, asked, words) {
    const wanted = lacking(outcome.querySelector("h4").textContent, words);
    return findingsOf(outcome).filter(
      (finding) => is(finding, asked, ["confidence"]) && wanted.every((word) => finding.text.includes(word)),
    );
  }
})();
