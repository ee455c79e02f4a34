// Letters large, middle or small, remembered for the next page and the next visit.
(function () {
  "use strict";
  const root = document.documentElement;
  const group = document.querySelector("[data-sizes]");
  let kept = null;
  try { kept = localStorage.getItem("size"); } catch (refused) { /* Private windows keep nothing. */ }

  function show(size) {
    if (size === "large" || size === "small") root.dataset.size = size;
    else delete root.dataset.size;
    if (!group) return;
    for (const button of group.children) {
      button.setAttribute("aria-pressed", String(button.dataset.size === (root.dataset.size || "")));
    }
  }

  show(kept);
  if (!group) return;
  group.hidden = false;
  group.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (!button) return;
    show(button.dataset.size);
    try { localStorage.setItem("size", button.dataset.size); } catch (refused) { /* As above. */ }
  });
})();
