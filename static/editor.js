// The desk where a page is changed. Everything here is comfort over plain forms: cards open in place,
// words are kept as one writes, others' words come in. The server decides what becomes of them.
(function () {
  "use strict";
  const desk = document.querySelector("[data-desk]");
  const words = window.kithWords;
  if (!desk || !words || !window.fetch || !window.URLSearchParams) return;
  const here = desk.dataset.desk, said = desk.dataset;
  const list = desk.querySelector("[data-cards]");
  const voice = desk.querySelector("[data-tell]");
  const shelf = "kith " + said.me + " " + here + " ";
  // A pause after the last key, and the longest that words may wait.
  const PAUSE = 700, LONGEST = 1800, LOOK = 350;
  const editing = new Map();
  let people = [], stream = null, resting = 0, heard = 0;
  let rev = Number(said.rev) || 0;

  function tell(text) {
    if (voice) voice.textContent = text;
  }

  function cardOf(id) {
    return document.getElementById("c-" + id);
  }

  function label(card) {
    return card ? card.getAttribute("aria-label") : "";
  }

  function fieldsOf(form, more) {
    const data = new URLSearchParams();
    new FormData(form).forEach(function (value, name) { if (typeof value === "string") data.append(name, value); });
    Object.keys(more).forEach(function (name) { data.set(name, more[name]); });
    return data;
  }

  // Sends a form and gives what is told; throws where nothing was kept.
  async function send(address, body, hurry) {
    if (body instanceof URLSearchParams || body instanceof FormData) {
      body.set("as", "json");
      body.set("since", String(rev));
      if (!body.get("csrf")) body.set("csrf", said.csrf);
    }
    let answer;
    try {
      answer = await fetch(at(address), { method: "POST", body: body, keepalive: Boolean(hurry), headers: { accept: "application/json" } });
    } catch (fault) {
      throw { offline: true };
    }
    if (answer.status === 204) return null;
    const told = (answer.headers.get("content-type") || "").startsWith("application/json");
    if (!told) throw answer.status >= 500 || answer.status === 429 ? { offline: true } : { out: true };
    return answer.json();
  }

  // The words of the answer are in the language of this page.
  function at(address, query) {
    return address + "?" + (query ? query + "&" : "") + "lang=" + document.documentElement.lang;
  }

  function post(more) {
    return send(here, new URLSearchParams(more));
  }

  // ---- what someone is writing

  function Writing(card) {
    this.card = card;
    this.id = card.dataset.card;
    this.form = card.querySelector("[data-form]");
    this.main = this.form.querySelector("[data-words]");
    this.typed = this.form.elements.fields.value !== "text";
    this.composing = false;
    this.busy = null;
    this.again = false;
    this.timer = 0;
    this.since = 0;
    this.tries = 0;
    this.rev = rev;
    this.unkept = false;
    this.clean = this.snapshot();
    editing.set(this.id, this);
    this.listen();
  }

  Writing.prototype = {
    // What was written; not what is chosen in the buttons' lists.
    snapshot: function () {
      const data = fieldsOf(this.form, {});
      ["csrf", "add", "turn"].forEach(function (name) { data.delete(name); });
      return data.toString();
    },
    dirty: function () {
      return this.snapshot() !== this.clean;
    },
    say: function (text) {
      const place = this.card.querySelector("[data-kept]");
      if (place) place.textContent = text;
    },
    listen: function () {
      const writing = this;
      this.form.addEventListener("input", function (event) { writing.changed(event); });
      this.form.addEventListener("change", function (event) {
        if (event.target.type === "file") picked(writing, event.target);
        else writing.changed(event);
      });
      this.form.addEventListener("compositionstart", function () { writing.composing = true; });
      this.form.addEventListener("compositionend", function (event) {
        writing.composing = false;
        writing.changed(event);
      });
      this.form.addEventListener("submit", function (event) { submitted(writing, event); });
      this.form.addEventListener("keydown", function (event) { pressed(writing, event); });
      this.form.addEventListener("focusout", function (event) {
        if (!writing.form.contains(event.relatedTarget)) writing.save();
      });
      const look = this.card.querySelector("[data-look]");
      if (look) look.addEventListener("toggle", function () { writing.look(); });
      grow(this.form);
    },
    changed: function (event) {
      if (this.over) return;
      this.put();
      if (event.target.tagName === "TEXTAREA") grow(this.form);
      if (this.composing || event.isComposing) return;
      if (newBlock(this, event)) return;
      const now = Date.now();
      if (!this.since) this.since = now;
      clearTimeout(this.timer);
      this.timer = setTimeout(this.save.bind(this), Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
      clearTimeout(this.looking);
      this.looking = setTimeout(this.look.bind(this), LOOK);
    },
    // What is not kept yet lies on this device, so that a browser that dies loses nothing.
    put: function () {
      try {
        if (this.dirty() || this.unkept) localStorage.setItem(shelf + this.id, this.snapshot());
        else localStorage.removeItem(shelf + this.id);
      } catch (full) { /* the network must do */ }
    },
    // Keeps the words as they are now. Never while an input method is at work: half a word is none.
    save: function (hurry) {
      clearTimeout(this.timer);
      // A form that is taken away loses the focus, and is not to be sent once more for that.
      if (this.over || this.composing || !this.card.isConnected || !this.dirty()) return this.busy || Promise.resolve();
      if (this.busy) {
        this.again = true;
        return this.busy;
      }
      this.since = 0;
      this.say(said.working);
      const sent = this.snapshot(), text = this.main.value;
      const body = fieldsOf(this.form, { deed: "auto" });
      const quick = hurry === true && body.toString().length < 60000;
      const writing = this;
      this.busy = send(here, body, quick).then(function (told) {
        writing.tries = 0;
        if (told.asks) writing.ask(told, sent);
        else writing.kept(told, sent, text);
      }).catch(function (fault) {
        writing.failed(fault);
      }).then(function () {
        writing.busy = null;
        if (writing.again) {
          writing.again = false;
          return writing.save();
        }
      });
      return this.busy;
    },
    kept: function (told, sent, text) {
      count(told.rev);
      this.rev = told.rev;
      this.unkept = false;
      this.say(told.said);
      const was = this.form.elements.was;
      if (this.typed) {
        // The fields of a figure or a quote are put together by the server: others' words come with them.
        if (!told.merged) this.stands(was, told.words, sent);
        else if (this.snapshot() === sent) replace(this.id, true);
      } else if (told.words === text || words.carry(this.main, text, told.words)) {
        this.stands(was, told.words, sent, text !== told.words);
      }
      this.put();
    },
    stands: function (was, text, sent, carried) {
      const on = this.snapshot() !== sent;
      was.value = text;
      if (!on || carried && this.main.value === text) this.clean = this.snapshot();
      else {
        const clean = new URLSearchParams(sent);
        clean.set("was", text);
        if (!this.typed) clean.set("text", text);
        this.clean = clean.toString();
      }
      if (carried) grow(this.form);
    },
    failed: function (fault) {
      this.tries += 1;
      const text = fault && fault.out ? said.signedOut : said.offline;
      this.say(text);
      if (this.tries === 1) tell(text);
      clearTimeout(this.timer);
      this.timer = setTimeout(this.save.bind(this), Math.min(15000, 1500 * this.tries));
    },
    // Two wordings, or words that will not do: the card asks. Whoever typed on is asked with all they typed.
    ask: function (told, sent) {
      count(told.rev);
      if (this.composing || this.snapshot() !== sent) {
        this.again = true;
        return;
      }
      const focused = this.form.contains(document.activeElement), at = this.main.selectionStart;
      this.over = true;
      const card = put(told.asks, this.id);
      editing.delete(this.id);
      const next = new Writing(card);
      tell(card.querySelector("[role=alert]") ? card.querySelector("[role=alert]").textContent : said.refused);
      if (focused) {
        next.main.focus();
        if (next.main.setSelectionRange) next.main.setSelectionRange(at, at);
      }
      next.unkept = true;
      next.put();
    },
    // Someone else changed this very block: at that count of changes it says this.
    theirs: function (text, at) {
      const writing = this;
      if (at <= this.rev || text === this.form.elements.was.value || this.unkept) return;
      if (this.busy) return void this.busy.then(function () { writing.theirs(text, at); });
      if (this.typed) {
        if (this.dirty()) this.save();
        else replace(this.id, true);
      } else if (!this.composing && !this.dirty() && words.carry(this.main, this.form.elements.was.value, text)) {
        this.stands(this.form.elements.was, text, this.snapshot(), true);
        this.rev = at;
      } else {
        this.save();
      }
    },
    look: function () {
      const look = this.card.querySelector("[data-look]");
      if (!look || !look.open || this.composing) return;
      const place = look.querySelector("[data-looked]"), body = fieldsOf(this.form, {});
      fetch(at(here + "/preview"), { method: "POST", body: body }).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject();
      }).then(function (html) { place.innerHTML = html; }).catch(function () { /* it stays as it was */ });
    },
    // Does a deed with the words as they are, and shows what came of it.
    deed: async function (deed, more, still) {
      if (this.composing) return;
      clearTimeout(this.timer);
      if (this.busy) await this.busy;
      const file = this.form.querySelector("input[type=file]");
      const withFile = file && file.files.length > 0;
      const body = withFile ? new FormData(this.form) : fieldsOf(this.form, {});
      Object.entries(Object.assign({ deed: deed }, more)).forEach(function (pair) { body.set(pair[0], pair[1]); });
      const sent = this.snapshot();
      this.say(said.working);
      try {
        const told = await send(withFile ? here + "/pictures" : here, body);
        if (told.asks) return this.ask(told, sent);
        this.gone();
        if (still) delete told.open;
        apply(told, this.id);
        if (deed === "keep" && told.said) tell(told.said);
      } catch (fault) {
        this.put();
        this.failed(fault);
      }
    },
    gone: function () {
      this.over = true;
      clearTimeout(this.timer);
      editing.delete(this.id);
      try { localStorage.removeItem(shelf + this.id); } catch (refused) { /* nothing lies there */ }
    }
  };

  // What stands above and beside the cards is drawn anew where a draft began, ended or fell behind.
  async function refresh() {
    const answer = await fetch(at(here), { headers: { accept: "text/html" } }).catch(function () { return null; });
    if (!answer || !answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    ["[data-top]", "[data-beside]"].forEach(function (part) {
      const old = desk.querySelector(part), next = fresh.querySelector(part);
      if (!old || !next) return;
      const typed = old.querySelector("[name=message]"), empty = next.querySelector("[name=message]");
      if (typed && empty) {
        // Whoever writes a message at this moment goes on with it.
        empty.value = typed.value;
        if (typed === document.activeElement) return;
      }
      old.replaceWith(next);
    });
    count(rev);
    listPeople(people);
    check(true);
  }

  // The check before publishing, in short, once the words have rested a while.
  let checking = 0;
  function check(soon) {
    clearTimeout(checking);
    checking = setTimeout(function () {
      const place = desk.querySelector("[data-check]");
      if (!place || place.contains(document.activeElement)) return;
      fetch(at(place.dataset.check, "part=aside"), { headers: { accept: "text/html" } }).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject();
      }).then(function (html) { place.innerHTML = html; }).catch(function () { /* its own page says it */ });
    }, soon ? 0 : 4000);
  }

  function count(now) {
    if (now !== rev) check();
    const turned = (rev > 0) !== (now > 0);
    rev = now;
    if (turned) refresh();
    desk.querySelectorAll("[data-rev-field]").forEach(function (field) { field.value = String(now); });
  }

  function grow(form) {
    form.querySelectorAll("textarea").forEach(function (field) {
      if (window.CSS && CSS.supports("field-sizing", "content")) return;
      field.style.height = "auto";
      field.style.height = field.scrollHeight + 4 + "px";
    });
  }

  // ---- cards

  function element(html) {
    const box = document.createElement("template");
    box.innerHTML = html.trim();
    return box.content.firstElementChild;
  }

  // Puts a card in the place of the one of its id, or at the end.
  function put(html, id) {
    const card = element(html), old = cardOf(id);
    if (old) old.replaceWith(card);
    else list.append(card);
    return card;
  }

  function focusIn(card) {
    const field = card.querySelector("[data-focus], [data-words]") || card.querySelector("[data-open]");
    if (!field) return;
    field.focus();
    if (field.setSelectionRange && field.tagName === "TEXTAREA") field.setSelectionRange(field.value.length, field.value.length);
  }

  // What the server told: cards that are not what they were, and their order.
  function apply(told, own, quiet) {
    const active = document.activeElement, late = quiet && told.rev < rev;
    if (!late) count(told.rev);
    (told.cards || []).forEach(function (one) {
      const writing = editing.get(one.id);
      if (writing && one.id !== own) return writing.theirs(one.words, told.rev);
      const card = put(one.html, one.id);
      if (card.querySelector("[data-form]")) new Writing(card);
      if (quiet && !late) tell(said.changed.replace("%", label(card)));
    });
    // What is told late, of a time before our own last deed, has no say in what lies here.
    if (told.order && !late) order(told.order);
    if (told.state) desk.querySelector("[data-state]").textContent = told.state;
    if (told.flash) flash(told);
    if (told.open && cardOf(told.open)) {
      focusIn(cardOf(told.open));
      cardOf(told.open).scrollIntoView({ block: "nearest" });
      note(editing.has(told.open) ? told.open : "");
    } else if (active && active.isConnected && active !== document.activeElement && desk.contains(active)) {
      active.focus();
    }
    near(people);
  }

  function order(ids) {
    let next = list.firstElementChild;
    ids.forEach(function (id) {
      const card = cardOf(id);
      if (!card || card.parentElement !== list) return;
      if (card === next) next = next.nextElementSibling;
      else list.insertBefore(card, next);
    });
    Array.from(list.children).forEach(function (card) {
      // A card someone still writes in stays: its words are not to go with it.
      const writing = editing.get(card.dataset.card);
      if (card.dataset.card && !ids.includes(card.dataset.card)) {
        if (writing && writing.dirty()) writing.save();
        else {
          if (writing) writing.gone();
          card.remove();
        }
      }
    });
  }

  function flash(told) {
    let box = document.querySelector(".flash.done");
    if (!box) {
      box = document.createElement("div");
      box.className = "flash done";
      desk.before(box);
    }
    box.replaceChildren(document.createElement("span"));
    box.firstChild.textContent = told.flash;
    tell(told.flash);
    if (!told.undo) return;
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "act";
    undo.textContent = told.undo_label;
    undo.addEventListener("click", function () {
      send(told.undo, new URLSearchParams()).then(function (back) { box.remove(); apply(back); }).catch(lost);
    });
    box.append(undo);
  }

  function lost(fault) {
    tell(fault && fault.out ? said.signedOut : said.offline);
    flash({ flash: fault && fault.out ? said.signedOut : said.offline });
  }

  async function replace(id, open, mayBeGone) {
    const query = (open ? "block=" : "card=") + encodeURIComponent(id) + "&part=card";
    const answer = await fetch(at(here, query), { headers: { accept: "text/html" } }).catch(function () { return null; });
    if (answer && answer.status === 404 && mayBeGone) {
      editing.delete(id);
      if (cardOf(id)) cardOf(id).remove();
      return null;
    }
    if (!answer || !answer.ok) return lost({ out: answer && answer.status < 500 });
    const focused = cardOf(id) && cardOf(id).contains(document.activeElement) ? document.activeElement.name : "";
    if (editing.has(id)) editing.get(id).over = true;
    editing.delete(id);
    const card = put(await answer.text(), id);
    near(people);
    if (open) {
      const writing = new Writing(card);
      const field = focused && writing.form.elements[focused];
      if (field) field.focus();
    }
    return card;
  }

  // Opens a card in place. Others that are open are kept and closed.
  async function open(id) {
    if (editing.has(id)) return focusIn(cardOf(id));
    editing.forEach(function (writing) { if (!writing.unkept) leave(writing); });
    const card = await replace(id, true);
    if (!card) return;
    focusIn(card);
    note(id);
  }

  function leave(writing) {
    if (writing.unkept && !writing.dirty()) {
      // Closed without a choice: the words stay on this device and are offered again.
      editing.delete(writing.id);
      return replace(writing.id, false, true);
    }
    const held = writing.form.elements.was.value;
    if (writing.dirty() || (writing.main.value === "" && held === "") || /\n\s*\n/.test(held)) return writing.deed("keep", {}, true);
    writing.gone();
    return replace(writing.id, false);
  }

  // Says at which card one is, in the address and to the others.
  function note(id) {
    history.replaceState(null, "", at(here, id ? "block=" + id : "") + (id ? "#c-" + id : ""));
    const body = new URLSearchParams({ csrf: said.csrf, block: id });
    fetch(here + "/here", { method: "POST", body: body }).catch(function () { /* they see it later */ });
  }

  function submitted(writing, event) {
    const button = event.submitter;
    const deed = button && button.value ? button.value : "keep";
    event.preventDefault();
    writing.deed(deed, deed === "add" ? { add: writing.form.elements.add.value } : {});
  }

  desk.addEventListener("click", function (event) {
    const card = event.target.closest("[data-card]");
    if (!card || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const close = event.target.closest("[data-close]");
    const writing = editing.get(card.dataset.card);
    if (close && writing) {
      event.preventDefault();
      shut(writing);
    } else if (writing) {
      const tool = event.target.closest("[data-mark]");
      const field = tool && (card.querySelector("textarea[data-marked]:focus") || card.querySelector("textarea[data-marked]"));
      if (field) words.mark(field, tool.dataset.mark, said.link);
    } else if (event.target.closest("[data-open]") || !event.target.closest("a, button, summary, details, input")) {
      // Who marks words to copy them does not want to write.
      if (String(getSelection()) && !event.target.closest("[data-open]")) return;
      event.preventDefault();
      open(card.dataset.card);
    }
  });

  // A toolbar must not take the cursor out of the words.
  desk.addEventListener("mousedown", function (event) {
    if (event.target.closest("[data-mark]")) event.preventDefault();
  });

  async function shut(writing) {
    const id = writing.id;
    await leave(writing);
    const card = cardOf(id);
    if (card && !editing.has(id)) focusIn(card);
    note("");
  }

  const last = desk.querySelector("[data-add-last]");
  if (last) last.form.addEventListener("submit", async function (event) {
    event.preventDefault();
    await Promise.all(Array.from(editing.values(), leave));
    post({ deed: "last", add: last.form.elements.add.value }).then(apply).catch(lost);
  });

  // One of two wordings is chosen.
  desk.addEventListener("submit", function (event) {
    const card = event.target.closest(".clash") && event.target.closest("[data-card]");
    if (!card) return;
    event.preventDefault();
    send(here, fieldsOf(event.target, { deed: "keep" })).then(function (told) {
      const writing = editing.get(card.dataset.card);
      if (writing) writing.gone();
      if (told.asks) focusIn(new Writing(put(told.asks, card.dataset.card)).card);
      else apply(told, card.dataset.card);
    }).catch(lost);
  });

  // Keeping a version or publishing waits for words that are on their way.
  desk.addEventListener("submit", async function (event) {
    const field = event.target.querySelector("[data-rev-field]");
    if (!field || event.target.dataset.ready) return;
    event.preventDefault();
    const form = event.target, button = event.submitter;
    await Promise.all(Array.from(editing.values(), function (writing) { return writing.save(); }));
    if (Array.from(editing.values()).some(function (writing) { return writing.dirty(); })) return tell(said.refused);
    // A form may not be sent from within its own sending.
    await new Promise(function (done) { setTimeout(done); });
    field.value = String(rev);
    form.dataset.ready = "yes";
    form.requestSubmit(button);
  });

  // ---- keys

  function pressed(writing, event) {
    if (event.isComposing || event.keyCode === 229 || writing.composing) return;
    const field = event.target, command = event.ctrlKey || event.metaKey;
    const marked = field.matches && field.matches("textarea[data-marked]");
    if (command && event.key === "Enter") {
      event.preventDefault();
      writing.deed(cardOf(writing.id).nextElementSibling ? "next" : "keep");
    } else if (event.key === "Escape") {
      event.preventDefault();
      shut(writing);
    } else if (marked && command && !event.shiftKey && (event.key === "b" || event.key === "i" || event.key === "k")) {
      event.preventDefault();
      words.mark(field, { b: "strong", i: "em", k: "link" }[event.key], said.link);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(writing.id, event.key === "ArrowUp" ? "up" : "down");
    } else if (event.key === "/" && marked && !field.value) {
      event.preventDefault();
      menu(writing, field);
    } else if (event.key === "Backspace" && marked && !field.value && writing.card.previousElementSibling) {
      event.preventDefault();
      back(writing);
    } else if (event.key === "Enter" && marked && !event.shiftKey) {
      const did = words.goOn(field);
      if (did) event.preventDefault();
      if (did === "ended" && field === writing.main && !writing.typed && field.selectionStart === field.value.length) {
        writing.deed("add", { add: "paragraph" });
      }
    }
  }

  async function back(writing) {
    const before = writing.card.previousElementSibling.dataset.card;
    await writing.deed("out");
    if (before && cardOf(before)) open(before);
  }

  // An empty line at the end of a paragraph begins the next block, as in any document.
  function newBlock(writing, event) {
    const field = event.target, kind = writing.form.elements.kind.value;
    if (event.inputType !== "insertLineBreak" && event.inputType !== "insertParagraph") return false;
    if (field !== writing.main || !field.matches("[data-marked]") || writing.typed) return false;
    if (!/^(paragraph|heading|list)/.test(kind) || /```|~~~|:::/.test(field.value)) return false;
    if (field.selectionStart !== field.value.length || !/\S[^]*\n[ \t]*\n$/.test(field.value)) return false;
    writing.deed("add", { add: "paragraph" });
    return true;
  }

  async function move(id, deed, more) {
    try {
      const told = await post(Object.assign({ block: id, deed: deed }, more));
      const at = told.order.indexOf(id) + 1;
      delete told.open;
      apply(told);
      tell(said.moved.replace("%", String(at)));
      const card = cardOf(id);
      if (card) card.scrollIntoView({ block: "nearest" });
    } catch (fault) {
      lost(fault);
    }
  }

  // The kinds of block, offered where an empty one is begun with "/".
  function menu(writing, field) {
    const choices = writing.form.elements.add, box = document.createElement("ul");
    if (!choices) return;
    box.className = "kinds";
    box.id = "kinds-" + writing.id;
    box.tabIndex = 0;
    box.setAttribute("role", "listbox");
    box.setAttribute("aria-label", said.kinds);
    const items = Array.from(choices.options, function (option) {
      const item = document.createElement("li");
      item.id = box.id + "-" + option.value;
      item.setAttribute("role", "option");
      item.textContent = option.textContent;
      item.addEventListener("mousedown", function (event) { event.preventDefault(); choose(option.value); });
      box.append(item);
      return item;
    });
    let at = 0, over = false;
    function show(next) {
      at = (next + items.length) % items.length;
      items.forEach(function (item, place) { item.setAttribute("aria-selected", String(place === at)); });
      box.setAttribute("aria-activedescendant", items[at].id);
      items[at].scrollIntoView({ block: "nearest" });
    }
    function end() {
      if (over) return;
      over = true;
      box.remove();
    }
    function choose(kind) {
      end();
      writing.deed("add", { add: kind });
    }
    box.addEventListener("keydown", function (event) {
      event.stopPropagation();
      const keys = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
      if (event.key in keys) show(keys[event.key]);
      else if (event.key === "Enter" || event.key === " ") choose(choices.options[at].value);
      else if (event.key === "Escape" || event.key === "Backspace" || event.key === "Tab") {
        end();
        field.focus();
      } else if (event.key === "/") {
        end();
        words.type(field, 0, 0, "/");
      } else if (event.key.length === 1) {
        const found = items.findIndex(function (item, place) {
          return place > at && item.textContent.toLowerCase().startsWith(event.key.toLowerCase());
        });
        if (found >= 0) show(found);
      } else return;
      event.preventDefault();
    });
    box.addEventListener("focusout", end);
    field.after(box);
    show(0);
    box.focus();
  }

  // ---- dragging by the handle, and the same by its keys

  let dragged = "";
  function over(event) {
    const card = event.target.closest && event.target.closest("[data-block]");
    list.querySelectorAll(".drop").forEach(function (one) { one.classList.remove("drop", "drop-after"); });
    if (!card) return null;
    const box = card.getBoundingClientRect(), after = event.clientY > box.top + box.height / 2;
    card.classList.add("drop");
    card.classList.toggle("drop-after", after);
    return { card: card, after: after };
  }
  list.addEventListener("dragstart", function (event) {
    const grip = event.target.closest && event.target.closest("[data-grip]");
    if (!grip) return;
    dragged = grip.closest("[data-card]").dataset.card;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(grip.closest("[data-card]"), 0, 0);
  });
  desk.addEventListener("dragover", function (event) {
    const files = event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
    if (!dragged && !files) return;
    event.preventDefault();
    over(event);
  });
  desk.addEventListener("drop", function (event) {
    const place = over(event), file = event.dataTransfer && event.dataTransfer.files[0];
    over({ target: document.body });
    if (!dragged && !file) return;
    event.preventDefault();
    const other = place && (place.after ? place.card : place.card.previousElementSibling);
    if (dragged && place && place.card.dataset.card !== dragged) {
      move(dragged, "after", { after: other ? other.dataset.card : "" });
    } else if (file && !dragged) {
      picture(file, place ? place.card.dataset.card : lastBlock());
    }
    dragged = "";
  });
  desk.addEventListener("dragend", function () { dragged = ""; over({ target: document.body }); });
  list.addEventListener("keydown", function (event) {
    const grip = event.target.closest("[data-grip]");
    const arrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    if (!arrow || !(grip || event.altKey) || event.defaultPrevented) return;
    const card = event.target.closest("[data-card]");
    if (!card || !("block" in card.dataset)) return;
    event.preventDefault();
    move(card.dataset.card, event.key === "ArrowUp" ? "up" : "down").then(function () {
      const again = cardOf(card.dataset.card);
      if (again) (again.querySelector(grip ? "[data-grip]" : "[data-open]") || again).focus();
    });
  });

  // ---- pictures

  function lastBlock() {
    return list.lastElementChild ? list.lastElementChild.dataset.card : "";
  }

  // A picture that was pasted or dropped becomes a figure, which asks what there is to hear.
  async function picture(file, after) {
    if (!/^image\//.test(file.type)) return;
    try {
      await Promise.all(Array.from(editing.values(), leave));
      const told = await post(after ? { block: after, deed: "add", add: "figure" } : { deed: "last", add: "figure" });
      apply(told);
      const writing = editing.get(told.open);
      if (writing) await bring(writing, file);
    } catch (fault) {
      lost(fault);
    }
  }

  // Brings a picture into a figure's card that is open.
  async function bring(writing, file) {
    const body = new FormData();
    fieldsOf(writing.form, { deed: "auto" }).forEach(function (value, name) { body.append(name, value); });
    body.append("file", file, file.name || "picture.png");
    writing.say(said.working);
    try {
      if (writing.busy) await writing.busy;
      const sent = writing.snapshot();
      const told = await send(here + "/pictures", body);
      if (told.asks) return writing.ask(told, sent);
      count(told.rev);
      writing.gone();
      const card = await replace(writing.id, true);
      if (!card) return;
      const alt = card.querySelector("[name=alt]");
      if (alt) alt.focus();
      editing.get(writing.id).say(told.said);
    } catch (fault) {
      writing.failed(fault);
    }
  }

  function picked(writing, field) {
    if (field.files[0]) bring(writing, field.files[0]);
  }

  desk.addEventListener("paste", function (event) {
    const file = event.clipboardData && Array.from(event.clipboardData.files).find(function (one) { return /^image\//.test(one.type); });
    const card = event.target.closest && event.target.closest("[data-card]");
    // A document copied with its picture brings its words first.
    if (!file || event.clipboardData.types.includes("text/html") || !card) return;
    event.preventDefault();
    const writing = editing.get(card.dataset.card);
    if (writing && writing.form.elements.fields.value === "figure") bring(writing, file);
    else picture(file, "block" in card.dataset ? card.dataset.card : lastBlock());
  });

  // ---- words from this device

  async function found() {
    const place = desk.querySelector("[data-device]");
    const keys = [];
    try {
      for (let at = 0; at < localStorage.length; at += 1) keys.push(localStorage.key(at));
    } catch (refused) { return; }
    for (const key of keys.filter(function (one) { return one.startsWith(shelf); })) {
      const id = key.slice(shelf.length), kept = new URLSearchParams(localStorage.getItem(key));
      const answer = await fetch(at(here, "block=" + encodeURIComponent(id) + "&part=card")).catch(function () { return null; });
      if (!answer || answer.status >= 500) continue;
      const card = answer.ok ? element(await answer.text()) : null;
      const stands = card && fieldsOf(card.querySelector("[data-form]"), {});
      const same = stands && Array.from(kept).every(function (pair) {
        return ["csrf", "was", "add", "turn", "kind"].includes(pair[0]) || stands.get(pair[0]) === pair[1];
      });
      if (same) localStorage.removeItem(key);
      else offer(place, key, id, kept);
    }
  }

  function offer(place, key, id, kept) {
    const box = document.createElement("div"), title = document.createElement("p"), text = document.createElement("p");
    const acts = document.createElement("p");
    box.className = "callout device";
    title.textContent = said.found;
    title.className = "title";
    text.className = "serif";
    text.textContent = (kept.get("text") || kept.get("alt") || kept.get("caption") || "").slice(0, 400);
    acts.className = "acts";
    [[said.take, take], [said.leave, forget]].forEach(function (pair) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn sm";
      button.textContent = pair[0];
      button.addEventListener("click", pair[1]);
      acts.append(button);
    });
    box.append(title, text, acts);
    place.append(box);
    place.hidden = false;
    tell(said.found);
    function forget() {
      try { localStorage.removeItem(key); } catch (refused) { /* gone already */ }
      box.remove();
    }
    function take() {
      kept.set("deed", "keep");
      kept.set("csrf", said.csrf);
      send(here, kept).then(function (told) {
        forget();
        const writing = editing.get(id);
        if (writing) writing.gone();
        if (!told.asks) return apply(told, id);
        focusIn(new Writing(put(told.asks, id)).card);
      }).catch(lost);
    }
  }

  // ---- others, as it happens

  function near(now) {
    people = now;
    desk.querySelectorAll("[data-near]").forEach(function (place) { place.textContent = ""; });
    now.forEach(function (one) {
      const card = one.part && cardOf(one.part), place = card && card.querySelector("[data-near]");
      if (place) place.textContent = one.name + " " + one.at;
    });
  }
  function listPeople(now) {
    const box = desk.querySelector("[data-people]");
    if (!box) return;
    const names = document.createElement("ul");
    names.className = "plain-list";
    now.forEach(function (one) {
      const line = document.createElement("li"), name = document.createElement("b"), at = document.createElement("span");
      name.textContent = one.name;
      at.textContent = " " + one.at;
      at.className = "quiet";
      line.append(name, at);
      names.append(line);
    });
    const title = document.createElement("h2");
    title.textContent = said.here;
    box.replaceChildren.apply(box, now.length ? [title, names] : []);
  }
  function listen() {
    if (!window.EventSource || stream) return;
    heard = 0;
    stream = new EventSource(at(here + "/live", "rev=" + rev));
    stream.addEventListener("here", function (event) {
      const now = JSON.parse(event.data);
      near(now);
      listPeople(now);
    });
    stream.addEventListener("change", function (event) {
      const told = JSON.parse(event.data), own = told.rev === rev;
      if (told.rev < heard) {
        // The draft has ended, and with it its count.
        count(told.rev);
        editing.forEach(function (writing) { writing.rev = -1; });
      }
      heard = told.rev;
      apply(told, "", !own);
      if (told.again) refresh();
    });
    stream.addEventListener("end", function () {
      rest();
      tell(said.signedOut);
    });
  }
  function rest() {
    if (stream) stream.close();
    stream = null;
  }

  function flush() {
    editing.forEach(function (writing) {
      writing.put();
      writing.save(true);
    });
  }
  addEventListener("pagehide", flush);
  addEventListener("online", function () { editing.forEach(function (writing) { writing.save(); }); });
  document.addEventListener("visibilitychange", function () {
    clearTimeout(resting);
    if (document.visibilityState === "hidden") {
      flush();
      // A browser has few connections to one site: pages nobody looks at give theirs back.
      resting = setTimeout(rest, 30000);
    } else {
      listen();
    }
  });

  desk.querySelectorAll("[data-card]").forEach(function (card) {
    if (card.querySelector("[data-form]")) new Writing(card);
  });
  found();
  listen();
  check(true);
})();
