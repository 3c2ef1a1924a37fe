// One finding: a line that unfolds. What is inside is built when it is opened first.

const WORDS = { error: "breaks", warning: "may break", note: "no break" };
const BAD = ["breaking", "undecided", "conditional"];

const place = (at) => `${at.file}:${at.line}:${at.column}`;

/** The part of a message behind its operation: `response 200` of a response is `200`. */
const part = (direction, text) => {
  const rest = text.startsWith(direction) ? text.slice(direction.length).trim() : text;
  return rest ? [" (", ...sentence(rest), ")"] : "";
};

/** What messages are called: `client message` on a channel, else after the direction. */
const noun = (direction, which) => /^(client|server) message$/.test(which) ? which : direction;

/** What the messages are called that a verdict is about. */
const messages = (finding, { direction }) => {
  const own = finding.reach.filter(([, of]) => of === direction);
  const nouns = new Set(own.map(([, of, which]) => noun(of, which)));
  return nouns.size === 1 ? [...nouns][0] : direction;
};

/** The axes that are not safe, each once. */
const marks = (finding) => {
  const worst = new Map();
  for (const { axis, outcome } of finding.verdicts) {
    const rank = BAD.indexOf(outcome);
    if (rank >= 0 && !(worst.get(axis) <= rank)) worst.set(axis, rank);
  }
  return [...worst].map(([axis, rank]) => make("span", { class: `mark ${BAD[rank]}`, title: BAD[rank] }, axis));
};

/** Whether an earlier verdict has the same example. */
const isRepeated = (witness, verdicts, index) =>
  verdicts.slice(0, index).some((earlier) => JSON.stringify(earlier.witness) === JSON.stringify(witness));

const verdictRow = (finding) => (verdict, index, verdicts) => {
  const who = [verdict.role, messages(finding, verdict)].filter(Boolean).join(", ") || "everybody";
  const { witness } = verdict;
  return make("tr", { class: verdict.promised ? "" : "aside" },
    make("th", { scope: "row" }, verdict.axis),
    make("td", {}, who),
    make("td", {}, make("span", { class: `mark ${verdict.outcome}` }, verdict.outcome)),
    make("td", { class: "reason" },
      make("div", {}, sentence(verdict.reason)),
      witness && !isRepeated(witness, verdicts, index) && make("div", { class: "witness" },
        make("p", {}, "For example, refused ", witness.at ? ["at ", make("code", {}, witness.at)] : "as a whole", ":"),
        block(JSON.stringify(witness.message, null, 2)))));
};

const side = (title, at, lines, gone) => {
  if (!at) {
    return make("figure", { class: "side absent" }, make("figcaption", {}, title), make("p", {}, "not there"));
  }
  const rows = (lines ?? []).map(([number, text]) =>
    make("div", { class: number === at.line ? "line here" : "line" },
      make("span", { class: "number" }, number), make("code", {}, text || " ")));
  return make("figure", { class: "side" },
    make("figcaption", {}, make("b", {}, title), " ", place(at), gone ? make("i", {}, " (what held it)") : null),
    rows.length ? make("div", { class: "lines" }, rows) : make("p", {}, at.pointer));
};

const reachList = (finding) => {
  if (!finding.reach.length) return make("p", { class: "quiet" }, "No operation and no event reaches it.");
  const by = new Map();
  for (const [name, direction, which] of finding.reach) {
    const what = noun(direction, which);
    const names = by.get(what) ?? [];
    names.push(make("li", {}, make("code", {}, name), part(what, which)));
    by.set(what, names);
  }
  return [...by].map(([what, names]) =>
    make("details", { class: "reach", open: names.length <= 8 },
      make("summary", {}, `${count(names.length, what)}`),
      make("ul", {}, names)));
};

const touched = (touch) => make("li", {}, make("code", {}, `${touch.file}:${touch.line}:${touch.column}`), " ",
  touch.certain ? "" : "likely ", touch.what);

const rustChange = (change) => {
  const lines = [["removed", "-", change.before], ["added", "+", change.after]].flatMap(([name, sign, code]) =>
    code === null ? [] : code.split("\n").map((line) => make("div", { class: `line ${name}` }, make("code", {}, `${sign} ${line}`))));
  const step = change.promised === change.strict ? change.promised : `${change.promised} (${change.strict} by Cargo's reference)`;
  return make("div", { class: "rust" },
    make("p", {}, make("span", { class: "kind" }, change.kind), " ", make("code", {}, change.path), " ",
      make("span", { class: "quiet" }, `${change.file}:${change.line}`)),
    make("p", {}, `Step: ${step}.`, change.breaks.length ? ` Breaks who ${change.breaks.join(", ")}.` : ""),
    make("div", { class: "lines" }, lines),
    change.edit === null ? null : [make("p", {}, "Write:"), block(change.edit)],
    change.touches.length ? [make("p", {}, "In the workspace:"), make("ul", {}, change.touches.map(touched))] : null);
};

const section = (title, ...children) => make("section", {}, make("h4", {}, title), children);

const inside = (finding) => make("div", { class: "inside" },
  finding.allowed && make("p", { class: "note" }, "Allowed: ", finding.allowed.reason,
    finding.allowed.expires ? ` (until ${finding.allowed.expires})` : ""),
  finding.verdicts.length
    ? make("div", { class: "scroll" }, make("table", { class: "verdicts" }, make("tbody", {}, finding.verdicts.map(verdictRow(finding)))))
    : null,
  make("div", { class: "sides" },
    side("Before", finding.old, finding.lines.old, false),
    side("After", finding.new, finding.lines.new, finding.gone)),
  finding.hint && make("p", { class: "note" }, "Hint: ", sentence(finding.hint.text), "."),
  finding.lifecycle && make("p", { class: "note" }, "Announced: ", sentence(finding.lifecycle.text), "."),
  section("Reached by", reachList(finding)),
  finding.rust.length ? section("In the generated crate", finding.rust.map(rustChange)) : null,
  finding.severity === "error" ? make("details", { class: "accept" },
    make("summary", {}, "Accept it"), make("p", {}, "In the allow file, with a reason:"), block(finding.entry)) : null,
  make("p", { class: "quiet" }, make("code", {}, finding.id), " · ", make("code", {}, finding.new?.pointer ?? finding.old?.pointer ?? "")));

/** A finding as a line; only one of its lines on a page has its id. */
const findingRow = (finding, several, named) => {
  const row = make("details", { class: `finding ${finding.severity}`, id: named ? finding.key : null, "data-key": finding.key },
    make("summary", {},
      make("span", { class: "level" }, finding.allowed ? "allowed" : WORDS[finding.severity]),
      make("span", { class: "what" },
        several ? make("span", { class: "quiet" }, `${finding.contract} `) : null,
        make("b", {}, sentence(finding.subject)), " ", sentence(finding.message)),
      make("span", { class: "marks" }, marks(finding)),
      make("a", { class: "link", href: `#${finding.key}`, title: "Link to this finding" }, "#")));
  row.addEventListener("toggle", () => {
    if (row.open && row.childElementCount === 1) row.append(inside(finding));
  });
  return row;
};
