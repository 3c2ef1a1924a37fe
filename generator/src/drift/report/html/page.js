// The page: summary, filters, the list, links.

const data = JSON.parse(byId("data").textContent);
const several = data.contracts.length > 1;
for (const finding of data.findings) {
  finding.reach = finding.reach.map((numbers) => numbers.map((number) => data.names[number]));
}

const ROLES = ["receiver", "client", "server"];
const AXES = ["decode", "encode", "validate", "serve", "source", "docs"];
const state = { role: null, axis: null, levels: new Set(["error", "warning", "note"]), group: "severity", text: "" };

const haystack = new WeakMap();
const searched = (finding) => {
  if (!haystack.has(finding)) {
    const { contract, id, key, subject, message, old, new: now, reach, rust } = finding;
    const words = [contract, id, key, subject, message, old?.pointer, now?.pointer, ...reach.map(([name]) => name), ...rust.map(({ path }) => path)];
    haystack.set(finding, words.filter(Boolean).join("\n").replaceAll("`", "").toLowerCase());
  }
  return haystack.get(finding);
};

/** What concerns everybody concerns each role. */
const concerns = (verdict) =>
  verdict.outcome !== "none" &&
  (!state.role || !verdict.role || verdict.role === state.role) && (!state.axis || verdict.axis === state.axis);

const isShown = (finding) =>
  state.levels.has(finding.severity) &&
  (!(state.role || state.axis) || finding.verdicts.some(concerns)) &&
  state.text.split(/\s+/).every((word) => searched(finding).includes(word));

const list = () => {
  const findings = data.findings.filter(isShown);
  const named = new Set();
  const row = (finding) => {
    const first = !named.has(finding.key);
    named.add(finding.key);
    return findingRow(finding, several, first);
  };
  byId("count").textContent = findings.length === data.findings.length
    ? count(findings.length, "finding") : `${findings.length} of ${count(data.findings.length, "finding")}`;
  const empty = make("p", { class: "empty" }, data.findings.length ? "Nothing matches." : "The revisions do not differ.");
  const groups = state.group === "severity" ? [] : grouped(findings, state.group);
  const rows = state.group === "severity" ? findings.map(row)
    : groups.map(([name, own]) => groupRow(name, own, groups.length <= 6, row));
  byId("findings").replaceChildren(...(rows.length ? rows : [empty]));
  for (const button of document.querySelectorAll("[data-set]")) {
    const { set, value } = button.dataset;
    const on = set === "level" ? state.levels.has(value) : (state[set] ?? "") === value;
    button.setAttribute("aria-pressed", String(on));
  }
  for (const cell of document.querySelectorAll("[data-cell]")) {
    cell.setAttribute("aria-pressed", String(cell.dataset.cell === `${state.role ?? ""} ${state.axis ?? ""}`));
  }
};

const choose = (set, value) => {
  if (set !== "level") state[set] = value || null;
  else if (!state.levels.delete(value)) state.levels.add(value);
  list();
};

const choices = (id, set, values) => byId(id).replaceChildren(...values.map(([value, text]) =>
  make("button", { type: "button", "data-set": set, "data-value": value, onclick: () => choose(set, value) }, text)));

const summaryCell = (role, axis) => {
  const found = data.summary.find((cell) => cell.role === role && cell.axis === axis);
  const parts = ["breaking", "undecided", "conditional", "safe"].filter((outcome) => found?.[outcome]);
  if (!parts.length) return make("td", { class: "none" }, "–");
  const marked = parts.map((outcome) => make("span", { class: `mark ${outcome}` }, `${found[outcome]} ${outcome}`));
  const pick = () => {
    const same = state.role === role && state.axis === axis;
    Object.assign(state, same ? { role: null, axis: null } : { role, axis });
    list();
  };
  return make("td", {}, make("button", { type: "button", "data-cell": `${role ?? ""} ${axis}`, onclick: pick }, marked));
};

const summary = () => {
  if (!data.findings.length) return;
  const rows = [...ROLES, null].filter((role) =>
    data.summary.some((cell) => cell.role === role && cell.breaking + cell.undecided + cell.conditional + cell.safe));
  const axes = AXES.slice(0, 5);
  byId("summary").append(make("div", { class: "scroll" }, make("table", { class: "matrix" },
    make("thead", {}, make("tr", {}, make("td"), axes.map((axis) => make("th", { scope: "col" }, axis)))),
    make("tbody", {}, rows.map((role) => make("tr", {}, make("th", { scope: "row" }, role ?? "everybody"), axes.map((axis) => summaryCell(role, axis))))))));
};

const head = () => {
  const names = data.contracts.map(({ contract }) => contract);
  byId("title").textContent = seen(names.join(", "));
  const label = ({ name, version }) => [make("code", {}, name), version && version !== name ? ` (${version})` : ""];
  const lines = data.contracts.map((one) => make("span", {}, label(one.old), " → ", label(one.new),
    make("span", { class: "quiet" }, ` · ${one.compared} operations, channels and events compared · step of the crate: ${one.step.promised}`)));
  byId("revisions").replaceChildren(...lines);
  const { error, warning, note } = data.counts;
  const stale = data.stale.length;
  byId("verdict").className = data.fails ? "bad" : "good";
  byId("verdict").replaceChildren(
    make("b", {}, error ? `${count(error, "change")} break${error === 1 ? "s" : ""}` : stale ? "The allow file is stale" : "Nothing breaks"),
    make("span", {}, `${warning} may break or ${warning === 1 ? "is" : "are"} not promised`), make("span", {}, count(note, "further change")));
  byId("stale").replaceChildren(...data.stale.map((one) =>
    make("p", { class: "note bad" }, make("code", {}, `${one.file}:${one.line}`), " ", sentence(one.message))));
};

const crate = () => {
  const changed = data.contracts.filter(({ rust }) => rust.length);
  byId("crate").replaceChildren(...changed.map((one) => make("details", { class: "group" },
    make("summary", {}, `The generated crate${several ? ` of ${one.contract}` : ""} `, make("span", { class: "quiet" }, count(one.rust.length, "item"))),
    one.rust.map(rustChange))));
};

/** Opens the finding that the address names, whatever the filters say. */
const follow = () => {
  const key = decodeURIComponent(location.hash.slice(1));
  const finding = data.findings.find((one) => one.key === key);
  if (!finding) return;
  if (!byId(key)) {
    Object.assign(state, { role: null, axis: null, text: "", group: "severity", levels: new Set(Object.keys(WORDS)) });
    byId("search").value = "";
    list();
  }
  const row = byId(key);
  row.open = true;
  row.scrollIntoView({ block: "start" });
};

head();
summary();
choices("roles", "role", [["", "every role"], ...ROLES.map((role) => [role, role])]);
choices("axes", "axis", [["", "every axis"], ...AXES.map((axis) => [axis, axis])]);
choices("levels", "level", Object.entries(WORDS));
choices("groups", "group", [["severity", "worst first"], ["operation", "by operation"], ["schema", "by schema"]]);
byId("search").addEventListener("input", (event) => {
  state.text = event.target.value.trim().toLowerCase();
  list();
});
byId("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
});
list();
crate();
follow();
addEventListener("hashchange", follow);
