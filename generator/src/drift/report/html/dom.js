// Elements, built from text alone: nothing that a document says is read as HTML.

/** Characters that cannot be seen, or change the direction of what follows, are spelled out. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const seen = (text) => text.replace(UNSEEN, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);

/** An element with attributes, listeners (`onclick`) and children; children that are null or false are left out. */
const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
  }
  const present = children.flat(2).filter((child) => child !== null && child !== undefined && child !== false);
  node.append(...present.map((child) => (child instanceof Node ? child : seen(String(child)))));
  return node;
};

const byId = (id) => document.getElementById(id);

/** A sentence in which names and values stand between backticks. A backtick without a partner is text. */
const sentence = (text) => {
  const parts = text.split("`");
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return index === parts.length - 1 ? `\`${part}` : make("code", {}, part);
  });
};

/** `3 findings`, `1 finding` */
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** Puts a text on the clipboard, and says so on the button. */
const copyButton = (text) =>
  make("button", {
    type: "button",
    class: "copy",
    onclick: async (event) => {
      const button = event.currentTarget;
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    },
  }, "Copy");

/** A block of text that can be copied. */
const block = (text, copied = true) =>
  make("div", { class: "block" }, make("pre", {}, text), copied ? copyButton(text) : null);
