// Findings by operation and by the place that they stand at.

const unescaped = (token) => token.replaceAll("~1", "/").replaceAll("~0", "~");

/** What of the document a pointer is part of: a schema, an operation, an event. */
const owner = (finding) => {
  const at = (finding.gone ? finding.old : finding.new) ?? finding.new ?? finding.old;
  const [, first = "", second = "", third = ""] = (at?.pointer ?? "").split("/").map(unescaped);
  if (first === "paths") return /^(get|put|post|delete|options|head|patch|trace|query)$/.test(third) ? `${third.toUpperCase()} ${second}` : second;
  if (first === "components") return third;
  return second || first || "document";
};

/** Each group with its findings, in the order in which they come. */
const grouped = (findings, mode) => {
  const groups = new Map();
  const add = (name, finding) => {
    if (!groups.has(name)) groups.set(name, new Set());
    groups.get(name).add(finding);
  };
  for (const finding of findings) {
    if (mode === "schema") add(owner(finding), finding);
    else if (!finding.reach.length) add("reached by nothing", finding);
    else for (const [name] of finding.reach) add(name, finding);
  }
  return [...groups].map(([name, own]) => [name, [...own]]);
};

/** A group, folded unless there are few: its lines are built when it is opened. */
const groupRow = (name, findings, open, row) => {
  const failing = findings.filter((finding) => finding.severity === "error").length;
  const node = make("details", { class: "group", "data-name": name },
    make("summary", {}, make("code", {}, name), " ",
      make("span", { class: "quiet" }, count(findings.length, "finding")),
      failing ? make("span", { class: "mark breaking" }, `${failing} breaking`) : null));
  node.addEventListener("toggle", () => {
    if (node.open && node.childElementCount === 1) node.append(...findings.map(row));
  });
  node.open = open;
  return node;
};
