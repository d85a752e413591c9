// Pasting keeps what the program wrote; a file may be dropped on the box. The form works without.
(function () {
  "use strict";
  document.querySelectorAll("[data-bring]").forEach(function (form) {
    var box = form.querySelector("[data-bring-box]");
    var html = form.querySelector("[data-bring-html]");
    var told = form.querySelector("[data-bring-told]");
    var file = form.querySelector("input[type=file]");

    function say(words) {
      told.hidden = !words;
      told.firstElementChild.textContent = words;
    }

    function give(files) {
      if (!files.length || typeof DataTransfer === "undefined") return false;
      var all = new DataTransfer();
      Array.prototype.forEach.call(files, function (one) { all.items.add(one); });
      file.files = all.files;
      say(form.querySelector("[data-bring-told]").dataset.dropped);
      return true;
    }

    box.addEventListener("paste", function (event) {
      var board = event.clipboardData;
      if (!board) return;
      var written = board.getData("text/html");
      if (!written && board.files.length && give(board.files)) return event.preventDefault();
      // Only a paste that fills the whole box stands for it; words typed around it count more.
      var whole = box.selectionStart === 0 && box.selectionEnd === box.value.length;
      if (!written || !whole) return;
      event.preventDefault();
      box.value = board.getData("text/plain");
      html.value = written;
      say(told.dataset.pasted);
    });
    box.addEventListener("input", function () {
      html.value = "";
      say("");
    });
    ["dragover", "drop"].forEach(function (kind) {
      box.addEventListener(kind, function (event) {
        var dragged = event.dataTransfer;
        if (!dragged || Array.prototype.indexOf.call(dragged.types, "Files") < 0) return;
        event.preventDefault();
        if (kind === "drop") give(dragged.files);
      });
    });
  });
})();
