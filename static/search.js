// While words are typed, titles and tags are offered; choosing one goes there.
(function () {
  "use strict";
  document.querySelectorAll("input[data-suggest]").forEach(function (field, position) {
    var list = document.createElement("datalist");
    list.id = "suggestions-" + position;
    field.after(list);
    field.setAttribute("list", list.id);
    field.autocomplete = "off";
    var places = new Map();
    var asked = "";
    var waiting;

    function go(event) {
      var place = places.get(field.value);
      // Only addresses of this site.
      if (!place || place.charAt(0) !== "/" || place.charAt(1) === "/") return;
      if (event) event.preventDefault();
      location.assign(place);
    }

    function offer(found) {
      places = new Map();
      list.replaceChildren();
      found.slice(0, 8).forEach(function (one) {
        places.set(one.title, one.href);
        var option = document.createElement("option");
        option.value = one.title;
        list.append(option);
      });
    }

    function ask() {
      var words = field.value.trim();
      if (!words || words === asked) return;
      asked = words;
      var address = new URL(field.dataset.suggest, location.href);
      address.searchParams.set("q", words);
      fetch(address, { headers: { accept: "application/json" } }).then(function (answer) {
        return answer.ok ? answer.json() : [];
      }).then(function (found) {
        if (words === asked && Array.isArray(found)) offer(found);
      }).catch(function () { /* the form still finds */ });
    }

    field.addEventListener("input", function (event) {
      // A choice from the list replaces the text at once; typing does not.
      if (event.inputType === "insertReplacementText" || event.inputType === undefined) return go();
      if (event.isComposing) return;
      clearTimeout(waiting);
      waiting = setTimeout(ask, 150);
    });
    field.addEventListener("compositionend", ask);
    if (field.form) field.form.addEventListener("submit", go);
  });
})();
