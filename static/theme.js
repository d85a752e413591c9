// Runs before the first paint: the reader's own light or dark, kept in this browser.
// A choice kept in the account (data-chosen) goes first.
(function () {
  var root = document.documentElement;
  root.classList.add("scripted");
  if (root.hasAttribute("data-chosen")) return;
  try {
    var kept = localStorage.getItem("theme");
    if (kept === "light" || kept === "dark") root.setAttribute("data-theme", kept);
  } catch (refused) { /* storage is off: the device decides */ }
})();
