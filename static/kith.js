// Small comforts. Every page works without them.
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function isDark() {
    var chosen = root.getAttribute("data-theme");
    return chosen ? chosen === "dark" : dark.matches;
  }

  function each(selector, act) {
    document.querySelectorAll(selector).forEach(act);
  }

  each("[data-theme-switch]", function (button) {
    function say() {
      button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
    }
    button.addEventListener("click", function () {
      var next = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", next);
      try { localStorage.setItem("theme", next); } catch (refused) { /* for this page only, then */ }
      say();
    });
    dark.addEventListener("change", say);
    say();
  });

  // What was refused, or what was asked to be seen, is read first.
  var first = document.querySelector("[data-focus]");
  if (first) first.focus();

  each("[data-reveal]", function (button) {
    var field = document.getElementById(button.dataset.reveal);
    var show = button.textContent;
    button.addEventListener("click", function () {
      var hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      button.textContent = hidden ? button.dataset.hide : show;
      field.focus();
    });
    if (field.form) field.form.addEventListener("submit", function () { field.type = "password"; });
  });

  each("[data-copy]", function (button) {
    var field = document.getElementById(button.dataset.copy);
    button.addEventListener("click", function () {
      field.select();
      if (!navigator.clipboard) return;
      navigator.clipboard.writeText(field.value).then(function () {
        button.textContent = button.dataset.done;
      }, function () { /* it stays selected */ });
    });
  });

  // One filter open at a time, closed by Escape or by going elsewhere.
  var filters = document.querySelectorAll("details.filter");
  document.addEventListener("click", function (event) {
    filters.forEach(function (filter) {
      if (!filter.contains(event.target)) filter.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    filters.forEach(function (filter) {
      if (!filter.open) return;
      filter.open = false;
      filter.querySelector("summary").focus();
    });
  });

  // A fold that a link points into opens; all open for printing.
  function openTo(hash) {
    var there = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    for (var at = there; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
  }
  try { openTo(location.hash); } catch (strange) { /* not an address of ours */ }
  addEventListener("hashchange", function () { openTo(location.hash); });
  var closed = [];
  addEventListener("beforeprint", function () {
    each("details.fold:not([open])", function (fold) { closed.push(fold); fold.open = true; });
  });
  addEventListener("afterprint", function () {
    closed.splice(0).forEach(function (fold) { fold.open = false; });
  });

  // Work that goes on is looked at again, quietly, until it is over.
  function watch() {
    var live = document.querySelector("[data-live]");
    if (!live) return;
    setTimeout(function () {
      fetch(location.href, { headers: { accept: "text/html" } }).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject();
      }).then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html").getElementById(live.id);
        if (fresh) live.replaceWith(fresh);
        watch();
      }).catch(watch);
    }, 2000);
  }
  watch();
})();
