// Words in a field: what differs, how others' words come in without moving the cursor, and marks.
// No network, no page: only texts and fields.
window.kithWords = (function () {
  "use strict";

  // Latin words whole, Han characters one by one, blanks, everything else letter by letter.
  const WORD = /\p{Script=Han}|[\p{L}\p{N}\p{M}'’]+|\s+|./gsu;
  function words(text) {
    return (text.match(WORD) || []).flatMap(function (word) {
      // A run of letters may hold Han too: those count one by one.
      return /\p{Script=Han}/u.test(word) && word.length > 1 ? word.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) : [word];
    });
  }

  // The one stretch in which two texts differ: [from, to, what stands there in the second].
  function stretch(one, two) {
    const most = Math.min(one.length, two.length);
    let head = 0, tail = 0;
    while (head < most && one[head] === two[head]) head += 1;
    while (tail < most - head && one[one.length - 1 - tail] === two[two.length - 1 - tail]) tail += 1;
    return [head, one.length - tail, two.slice(head, two.length - tail)];
  }

  // Every place where they differ, word by word; one stretch where that would take too long.
  function edits(one, two) {
    const [from, to, put] = stretch(one, two);
    if (from === to && !put) return [];
    const a = words(one.slice(from, to)), b = words(put);
    if (a.length * b.length > 400000) return [[from, to, put]];
    const wide = b.length + 1;
    const common = new Uint16Array((a.length + 1) * wide);
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        common[i * wide + j] = a[i] === b[j]
          ? common[(i + 1) * wide + j + 1] + 1
          : Math.max(common[(i + 1) * wide + j], common[i * wide + j + 1]);
      }
    }
    const found = [];
    let i = 0, j = 0, at = from, open = null;
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        open = null;
        at += a[i].length;
        i += 1;
        j += 1;
        continue;
      }
      if (!open) found.push(open = [at, at, ""]);
      if (j >= b.length || (i < a.length && common[(i + 1) * wide + j] >= common[i * wide + j + 1])) {
        at += a[i].length;
        open[1] = at;
        i += 1;
      } else {
        open[2] += b[j];
        j += 1;
      }
    }
    return found;
  }

  // Brings what others made of `sent` into a field in which someone may have typed on. Gives false,
  // and changes nothing, where both changed the same place: then the server decides.
  function carry(field, sent, theirs) {
    const now = field.value;
    const changes = edits(sent, theirs);
    const [from, to, typed] = stretch(sent, now);
    const idle = sent === now;
    const meets = changes.some(function (change) { return !idle && change[0] <= to && change[1] >= from; });
    if (meets) return false;
    const grown = idle ? 0 : typed.length - (to - from);
    changes.reverse().forEach(function (change) {
      const shift = !idle && change[0] >= to ? grown : 0;
      field.setRangeText(change[2], change[0] + shift, change[1] + shift, "preserve");
    });
    return true;
  }

  // Types instead of the fingers, so that the browser's own undo knows of it.
  function type(field, from, to, text) {
    field.focus();
    field.setSelectionRange(from, to);
    const before = field.value;
    const done = document.execCommand && (text ? document.execCommand("insertText", false, text) : document.execCommand("delete"));
    if (!done || field.value !== before.slice(0, from) + text + before.slice(to)) {
      field.value = before;
      field.setRangeText(text, from, to, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function wrap(field, mark) {
    const from = field.selectionStart, to = field.selectionEnd, value = field.value, size = mark.length;
    const inside = value.slice(from, to);
    if (value.slice(from - size, from) === mark && value.slice(to, to + size) === mark && !(size === 1 && value.slice(from - 2, from) === mark + mark)) {
      type(field, from - size, to + size, inside);
      field.setSelectionRange(from - size, to - size);
    } else {
      type(field, from, to, mark + inside + mark);
      field.setSelectionRange(from + size, to + size);
    }
  }

  // The whole lines that the selection touches, each changed.
  function lines(field, change) {
    const value = field.value;
    const from = value.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const end = value.indexOf("\n", field.selectionEnd);
    const to = end < 0 ? value.length : end;
    const made = value.slice(from, to).split("\n").map(change).join("\n");
    type(field, from, to, made);
    field.setSelectionRange(from, from + made.length);
  }

  function link(field, placeholder) {
    const from = field.selectionStart, inside = field.value.slice(from, field.selectionEnd);
    const isAddress = /^https?:\/\/\S+$/.test(inside);
    const address = isAddress ? inside : "https://" + placeholder;
    const label = isAddress ? "" : inside;
    type(field, from, field.selectionEnd, "[" + label + "](" + address + ")");
    if (isAddress) field.setSelectionRange(from + 1, from + 1);
    else field.setSelectionRange(from + label.length + 3 + "https://".length, from + label.length + 3 + address.length);
  }

  function mark(field, name, placeholder) {
    if (name === "strong") wrap(field, "**");
    else if (name === "em") wrap(field, "*");
    else if (name === "link") link(field, placeholder);
    else if (name === "list") lines(field, function (line) { return /^[-*+] /.test(line) ? line.slice(2) : "- " + line; });
    else if (name === "heading") lines(field, function (line) { return /^#{1,6} /.test(line) ? line.replace(/^#{1,6} /, "") : "## " + line; });
  }

  // Enter in a list goes on with it; in an empty line of one it ends it. Gives what it did, if anything.
  function goOn(field) {
    const at = field.selectionStart;
    if (at !== field.selectionEnd) return "";
    const from = field.value.lastIndexOf("\n", at - 1) + 1;
    const found = /^(\s*)([-*+]|(\d{1,9})([.)]))( +)(.*)$/.exec(field.value.slice(from, at));
    if (!found) return "";
    if (!found[6].trim()) {
      type(field, from, at, "");
      return "ended";
    }
    type(field, at, at, "\n" + found[1] + (found[3] ? Number(found[3]) + 1 + found[4] : found[2]) + found[5]);
    return "went on";
  }

  return { edits: edits, carry: carry, mark: mark, goOn: goOn, type: type };
})();
